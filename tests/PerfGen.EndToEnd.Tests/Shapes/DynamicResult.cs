// What returns dynamic still does so to its caller.
// expect: Shapes.DynamicResult.Shape.Make calls 1
// result: 4

using PerfGen;

namespace Shapes.DynamicResult;

public static class Shape
{
    public static string Run()
    {
        var text = Make();
        return $"{text.Length}";
    }

    [Profile]
    private static dynamic Make() => "four";
}
