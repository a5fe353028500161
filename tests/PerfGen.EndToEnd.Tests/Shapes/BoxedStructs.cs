// A boxed struct is changed in its box.
// expect: Shapes.BoxedStructs.Counter.Increment calls 2
// result: 2

using PerfGen;

namespace Shapes.BoxedStructs;

public interface ICounter
{
    int Increment();
}

public struct Counter : ICounter
{
    private int _count;

    [Profile]
    public int Increment() => ++_count;
}

public static class Shape
{
    public static string Run()
    {
        ICounter boxed = default(Counter);
        boxed.Increment();
        return $"{boxed.Increment()}";
    }
}
