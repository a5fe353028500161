// A struct behind a type parameter is changed in place, and not boxed.
// expect: Shapes.ConstrainedStructCalls.Counter.Increment calls 1
// result: 2 1

using PerfGen;

namespace Shapes.ConstrainedStructCalls;

public interface ICounter
{
    int Count { get; }

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
        var plain = new Plain();
        plain.Increment();
        plain.Increment();
        return $"{plain.Count} {counter.Count}";
    }
}

public struct Plain : ICounter
{
    public int Count { get; private set; }

    public void Increment() => Count++;
}
