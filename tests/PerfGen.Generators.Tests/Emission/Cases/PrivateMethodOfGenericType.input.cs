using System;
using PerfGen;

namespace Shop;

public class Cache<TKey, TValue>
    where TKey : struct, IComparable<TKey>
{
    [Profile]
    private TResult Convert<TResult>(TKey key, TValue value) where TResult : class, new() => new();

    [Profile]
    private static string Describe(TKey key) => key.ToString()!;

    public string Call(TKey key, TValue value)
    {
        Convert<object>(key, value);
        return Describe(key);
    }
}
