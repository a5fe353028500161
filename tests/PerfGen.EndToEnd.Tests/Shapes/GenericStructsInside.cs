// Inside a generic struct the compiler would hand a copy of it to a wrapper: left alone there, measured from outside.
// expect: Shapes.GenericStructsInside.Counter<T>.Increment calls 1
// expect: Shapes.GenericStructsInside.Counter<T>.Read calls 2
// diagnostic: PG6002 Increment
// diagnostic: PG6002 Increment
// unmeasured: Shapes.GenericStructsInside.Counter<T>.Increment: the compiler would hand a copy of the generic struct to the wrapper
// unmeasured: Shapes.GenericStructsInside.Counter<T>.Increment: the compiler would hand a copy of the generic struct to the wrapper
// result: 3 3

using PerfGen;

namespace Shapes.GenericStructsInside;

public struct Counter<T>
{
    private int _count;

    public int IncrementTwice()
    {
        Increment();
        this.Increment();
        return Read();
    }

    [Profile]
    public void Increment() => _count++;

    [Profile]
    public readonly int Read() => _count;
}

public static class Shape
{
    public static string Run()
    {
        var counter = default(Counter<string>);
        counter.Increment();
        return $"{counter.IncrementTwice()} {counter.Read()}";
    }
}
