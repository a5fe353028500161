// A threshold alone is a profile; a name of one's own; no memory.
// expect: Shapes.Thresholds.Shape.Limited calls 1
// expect: Shapes.Thresholds.named calls 1
// result: 1 2

using PerfGen;

namespace Shapes.Thresholds;

public static class Shape
{
    public static string Run() => $"{Limited()} {Named()}";

    [Threshold(MaxMs = 10_000, MaxErrorRate = 0.5)]
    private static int Limited() => 1;

    [Profile(Name = "Shapes.Thresholds.named", Memory = false)]
    private static int Named() => 2;
}
