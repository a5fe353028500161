// A call on a readonly field changes a copy, with the wrapper or without.
// expect: Shapes.StructInReadonlyField.Counter.Increment calls 2
// result: 0

using PerfGen;

namespace Shapes.StructInReadonlyField;

public struct Counter
{
    public int Count { get; private set; }

    [Profile]
    public int Increment() => ++Count;
}

public static class Shape
{
    private static readonly Counter _counter;

    public static string Run()
    {
        _counter.Increment();
        _counter.Increment();
        return $"{_counter.Count}";
    }
}
