using PerfGen;

namespace Shop;

public struct Counter
{
    private int _count;

    [Profile]
    public int Next() => ++_count;
}

public static class Caller
{
    public static int Call()
    {
        var counter = new Counter();
        return counter.Next() + counter.Next();
    }
}
