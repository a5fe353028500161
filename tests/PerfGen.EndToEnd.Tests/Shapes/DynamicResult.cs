// What returns dynamic still does so to its caller.
// expect: Shapes.DynamicResult.Shape.Make calls 1
// result: 4

using PerfGen;
#pragma warning disable IL2026, IL3050 // What is dynamic is no friend of trimming, with a profiler or without.

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
