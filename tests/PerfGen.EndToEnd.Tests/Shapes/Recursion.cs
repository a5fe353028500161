// Each level of a recursion is a call.
// expect: Shapes.Recursion.Shape.Factorial calls 5
// result: 120

using PerfGen;

namespace Shapes.Recursion;

public static class Shape
{
    public static string Run() => $"{Factorial(5)}";

    [Profile]
    private static int Factorial(int number) => number <= 1 ? 1 : number * Factorial(number - 1);
}
