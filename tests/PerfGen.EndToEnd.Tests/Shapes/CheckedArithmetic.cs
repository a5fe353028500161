// Overflow is what the caller's context makes it.
// expect: Shapes.CheckedArithmetic.Shape.Next calls 2 errors 1
// result: -2147483648 overflow

using System;
using PerfGen;

namespace Shapes.CheckedArithmetic;

public static class Shape
{
    public static string Run()
    {
        try
        {
            return $"{Next(int.MaxValue, false)} {Next(int.MaxValue, true)}";
        }
        catch (OverflowException)
        {
            return $"{unchecked(int.MaxValue + One())} overflow";
        }
    }

    private static int One() => 1;

    [Profile]
    private static int Next(int value, bool check) => check ? checked(value + One()) : unchecked(value + One());
}
