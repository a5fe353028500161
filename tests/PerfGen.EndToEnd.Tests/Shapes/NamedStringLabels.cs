// A string with named values, under a key of its own; another value is other.
// expect: Shapes.NamedStringLabels.Shape.Ship { to=eu } calls 2
// expect: Shapes.NamedStringLabels.Shape.Ship { to=us } calls 1
// expect: Shapes.NamedStringLabels.Shape.Ship { to=other } calls 1
// result: eu us eu mars

using PerfGen;

namespace Shapes.NamedStringLabels;

public static class Shape
{
    public static string Run() => $"{Ship("eu")} {Ship("us")} {Ship("eu")} {Ship("mars")}";

    [Profile]
    private static string Ship([ProfileLabel(Name = "to", Values = new[] { "eu", "us" })] string region) => region;
}
