using System.Collections.Generic;
using PerfGen;

namespace Shop;

public struct Counter
{
    private int _count;

    [Profile]
    public int Next() => ++_count;
}

public class Caller
{
    private readonly Counter _counter;

    public int Call(in Counter counter, List<Counter> counters, Counter? maybe)
    {
        return new Counter().Next() + default(Counter).Next() + _counter.Next() + counter.Next() + counters[0].Next() + (maybe?.Next() ?? 0);
    }
}
