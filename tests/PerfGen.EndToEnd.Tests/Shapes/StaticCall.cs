// A static method, called from an expression.
// expect: Shapes.StaticCall.Shape.Add calls 3
// result: 6

using PerfGen;

namespace Shapes.StaticCall;

public static class Shape
{
    public static string Run() => $"{Add(Add(Add(0, 1), 2), 3)}";

    [Profile]
    private static int Add(int left, int right) => left + right;
}
