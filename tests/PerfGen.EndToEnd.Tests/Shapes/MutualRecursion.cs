// Two methods that call each other, until one throws.
// expect: Shapes.MutualRecursion.Shape.Even calls 3 errors 3
// expect: Shapes.MutualRecursion.Shape.Odd calls 2 errors 2
// result: end

using System;
using PerfGen;

namespace Shapes.MutualRecursion;

public static class Shape
{
    public static string Run()
    {
        try
        {
            Even(4);
            return "";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    [Profile]
    private static bool Even(int number) => number == 0 ? throw new InvalidOperationException("end") : Odd(number - 1);

    [Profile]
    private static bool Odd(int number) => Even(number - 1);
}
