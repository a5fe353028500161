// A stack trace tells what it told: no wrapper in it, the user's methods in order.
// expect: Shapes.StackTraces.Shape.Outer calls 1 errors 1
// expect: Shapes.StackTraces.Shape.Inner calls 1 errors 1
// result: Inner Outer Run

using System;
using System.Linq;
using System.Runtime.CompilerServices;
using PerfGen;

namespace Shapes.StackTraces;

public static class Shape
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Run()
    {
        try
        {
            Outer();
            return "";
        }
        catch (InvalidOperationException exception)
        {
            string[] lines = exception.StackTrace!.Split('\n');
            return string.Join(' ', lines.Select(static line => line.Trim()["at ".Length..].Split('(')[0].Split('.')[^1]));
        }
    }

    [Profile]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Outer() => Inner();

    [Profile]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Inner() => throw new InvalidOperationException();
}
