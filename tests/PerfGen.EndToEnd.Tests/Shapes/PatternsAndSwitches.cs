// Calls in patterns, switch arms and guards.
// expect: Shapes.PatternsAndSwitches.Shape.Work calls 4
// result: two small

using PerfGen;

namespace Shapes.PatternsAndSwitches;

public static class Shape
{
    public static string Run()
    {
        string first = Work(2) switch
        {
            1 => "one",
            var other when Work(other) == 2 => "two",
            _ => "many",
        };
        return $"{first} {(Work(3) is > 1 and < 5 && Work(0) is 0 ? "small" : "big")}";
    }

    [Profile]
    private static int Work(int value) => value;
}
