// A type parameter that may be a struct is left alone, one that must be a class is not.
// expect: Shapes.UnconstrainedReceivers.Shared.Increment calls 2
// diagnostic: PG6002 Increment
// diagnostic: PG6002 Increment
// unmeasured: Shapes.UnconstrainedReceivers.Shared.Increment: its receiver is a type parameter that may be a struct, and the wrapper would get a copy of it
// unmeasured: Shapes.UnconstrainedReceivers.Shared.Increment: its receiver is a type parameter that may be a struct, and the wrapper would get a copy of it
// result: 2 2 2

using PerfGen;

namespace Shapes.UnconstrainedReceivers;

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

public sealed class Shared : ICounter
{
    private int _count;

    [Profile]
    public int Increment() => ++_count;
}

public static class Shape
{
    public static string Run() => $"{Twice(default(Counter))} {Twice(new Shared())} {OfClass(new Shared())}";

    private static int Twice<T>(T counter) where T : ICounter
    {
        counter.Increment();
        return counter.Increment();
    }

    private static int OfClass<T>(T counter) where T : class, ICounter
    {
        counter.Increment();
        return counter.Increment();
    }
}
