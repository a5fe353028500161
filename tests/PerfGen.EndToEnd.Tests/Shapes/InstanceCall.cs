// A method of an object, and the object's state.
// expect: Shapes.InstanceCall.Counter.Increment calls 3
// result: 3

using PerfGen;

namespace Shapes.InstanceCall;

public sealed class Counter
{
    private int _count;

    [Profile]
    public int Increment() => ++_count;
}

public static class Shape
{
    public static string Run()
    {
        var counter = new Counter();
        counter.Increment();
        counter.Increment();
        return $"{counter.Increment()}";
    }
}
