using PerfGen;

namespace Shop;

public struct Counter<T>
{
    private int _count;

    [Profile]
    public int Next() => ++_count;

    [Profile]
    public readonly int Get() => _count;

    public int NextTwice() => Next() + this.Next() + Get();

    public static int NextOf(Counter<T> counter, Counter<int> other) => counter.Next() + other.Next();
}

public static class Caller
{
    public static int Call<T>(Counter<T> counter) => counter.Next();
}
