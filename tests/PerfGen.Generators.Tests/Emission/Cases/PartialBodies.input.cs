using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PerfGen;

namespace Shop;

public abstract class Counter
{
    public abstract int Count(int from);
}

public partial class Orders<T> : Counter
    where T : class, new()
{
    private int _last;

    [Profile]
    public partial Task<T> PlaceAsync<TItem>(TItem item, int count = 1, params string[] notes)
        where TItem : notnull;

    [Profile]
    public override partial int Count(int from);

    [Profile]
    internal static partial void Clear(in DateTime at, out int cleared);

    [Profile]
    public partial ref int Last();

    [Profile]
    public partial IEnumerable<int> All();

    private async Task<T> PlaceAsyncCore<TItem>(TItem item, int count, params string[] notes)
        where TItem : notnull
    {
        await Task.Yield();
        return new T();
    }

    private int CountCore(int from) => from;

    private static void ClearCore(in DateTime at, out int cleared) => cleared = at.Day;

    private ref int LastCore() => ref _last;

    private IEnumerable<int> AllCore()
    {
        yield return _last;
    }

    public Func<int, int> Handler => Count;

    public int Twice() => Count(1) + Count(2);
}
