// The second exception replaces the first; the call has one error all the same.
// expect: Shapes.ThrowInFinally.Shape.Work calls 1 errors 1
// expect: Shapes.ThrowInFinally.Shape.After calls 1
// result: second after

using System;
using PerfGen;

namespace Shapes.ThrowInFinally;

public static class Shape
{
    public static string Run()
    {
        try
        {
            Work();
            return "";
        }
        catch (InvalidOperationException exception)
        {
            return $"{exception.Message} {After()}";
        }
    }

    [Profile]
    private static void Work()
    {
        try
        {
            throw new InvalidOperationException("first");
        }
        finally
        {
            Fail();
        }
    }

    private static void Fail() => throw new InvalidOperationException("second");

    [Profile]
    private static string After() => "after";
}
