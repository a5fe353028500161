// A struct that hands out references to itself.
// expect: Shapes.UnscopedRefs.Pair.Left calls 2
// expect: Shapes.UnscopedRefs.Pair.All calls 1
// result: 5 1

using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using PerfGen;

namespace Shapes.UnscopedRefs;

public struct Pair
{
    private int _left;

    [Profile]
    [UnscopedRef]
    public ref int Left() => ref _left;

    [Profile]
    [UnscopedRef]
    public Span<int> All() => MemoryMarshal.CreateSpan(ref _left, 1);
}

public static class Shape
{
    public static string Run()
    {
        var pair = default(Pair);
        pair.Left() = 4;
        pair.All()[0]++;
        return $"{pair.Left()} {1}";
    }
}
