// The first values that come get a series, the rest is other.
// expect: Shapes.BoundedStringLabels.Shape.Ship { region=a } calls 2
// expect: Shapes.BoundedStringLabels.Shape.Ship { region=b } calls 1
// expect: Shapes.BoundedStringLabels.Shape.Ship { region=other } calls 2
// result: a b a c d

using PerfGen;

namespace Shapes.BoundedStringLabels;

public static class Shape
{
    public static string Run() => $"{Ship("a")} {Ship("b")} {Ship("a")} {Ship("c")} {Ship("d")}";

    [Profile]
    private static string Ship([ProfileLabel(MaxValues = 2)] string region) => region;
}
