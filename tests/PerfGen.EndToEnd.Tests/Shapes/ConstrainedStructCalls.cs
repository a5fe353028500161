// A struct behind a type parameter is changed in place; a wrapper would get a copy, so those calls are left alone.
// expect: Shapes.ConstrainedStructCalls.Counter.Increment calls 1
// diagnostic: PG6002 Increment
// diagnostic: PG6002 Increment
// unmeasured: Shapes.ConstrainedStructCalls.Counter.Increment: its receiver is a type parameter that may be a struct, and the wrapper would get a copy of it
// unmeasured: Shapes.ConstrainedStructCalls.Counter.Increment: its receiver is a type parameter that may be a struct, and the wrapper would get a copy of it
// result: 3

using PerfGen;

namespace Shapes.ConstrainedStructCalls;

public interface ICounter
{
    void Increment();
}

public struct Counter : ICounter
{
    public int Count { get; private set; }

    [Profile]
    public void Increment() => Count++;
}

public static class Shape
{
    public static string Run()
    {
        var counter = new Counter { };
        counter.Increment();
        Twice(ref counter);
        return $"{counter.Count}";
    }

    private static void Twice<T>(ref T counter) where T : struct, ICounter
    {
        counter.Increment();
        counter.Increment();
    }
}
