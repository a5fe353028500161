// Only the branch that is taken is called.
// expect: Shapes.ConditionalExpressions.Shape.Left calls 2
// expect: Shapes.ConditionalExpressions.Shape.Right calls 1
// result: 1 2 1 True

using PerfGen;

namespace Shapes.ConditionalExpressions;

public static class Shape
{
    public static string Run() => $"{(Yes() ? Left() : Right())} {(Yes() switch { true => Right(), false => Left() })} {Maybe() ?? Left()} {Yes() || Left() == 0}";

    private static bool Yes() => true;

    private static int? Maybe() => null;

    [Profile]
    private static int Left() => 1;

    [Profile]
    private static int Right() => 2;
}
