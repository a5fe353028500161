// scoped arguments may be of the stack.
// expect: Shapes.ScopedParameters.Shape.Pick calls 1
// expect: Shapes.ScopedParameters.Shape.Trim calls 1
// result: 2 1

using System;
using PerfGen;

namespace Shapes.ScopedParameters;

public static class Shape
{
    public static string Run()
    {
        Span<int> local = stackalloc int[] { 2, 3 };
        int[] heap = [1];
        Span<int> kept = Trim(heap, local);
        int value = 2;
        return $"{Pick(ref value)} {kept[0]}";
    }

    [Profile]
    private static int Pick(scoped ref int value) => value;

    [Profile]
    private static Span<int> Trim(Span<int> kept, scoped ReadOnlySpan<int> by) => kept[..(by.Length - 1)];
}
