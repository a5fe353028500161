using System;
using System.Collections.Generic;
using PerfGen;

namespace Shop;

public static class Sums
{
    [Profile]
    public static int OfSpan(params ReadOnlySpan<int> items) => items.Length;

    [Profile]
    public static int OfArray(string name, params int[] items) => items.Length;

    [Profile]
    public static int OfList(params List<int> items) => items.Count;

    [Profile]
    public static int OfScoped(scoped Span<int> items, scoped ref int first) => items.Length + first;
}

public static class Caller
{
    public static int Call()
    {
        int first = 1;
        return Sums.OfSpan(1, 2, 3) + Sums.OfArray("some", 4, 5) + Sums.OfList(6) + Sums.OfScoped([7, 8], ref first);
    }
}
