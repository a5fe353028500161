// Two calls on a line, calls over many lines, and one inside a verbatim name.
// expect: Shapes.OddFormatting.Shape.Wörk calls 4
// result: 10

using PerfGen;

namespace Shapes.OddFormatting;

public static class Shape
{
    public static string Run() { int a = Wörk(1); int b = Wörk(2); return $"{a + b + Shape
        .Wörk(
            // in between
            3) + @Wörk(4)}"; }

    [Profile] private static int Wörk(int value) => value;
}
