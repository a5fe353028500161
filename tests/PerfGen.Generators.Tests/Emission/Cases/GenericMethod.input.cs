using System.Collections.Generic;
using PerfGen;

namespace Shop;

public static class Lists
{
    [Profile]
    public static T? FirstOr<T, TFallback>(List<T> items, TFallback fallback) where TFallback : T => items.Count > 0 ? items[0] : fallback;
}

public static class Caller
{
    public static object? Call() => Lists.FirstOr(new List<object>(), "none");

    public static int CallOther() => Lists.FirstOr<int, int>([], 1);
}
