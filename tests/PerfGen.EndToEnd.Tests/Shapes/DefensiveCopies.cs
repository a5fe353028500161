// Where the compiler copies a struct before a call, it still does.
// expect: Shapes.DefensiveCopies.Counter.Increment calls 5
// expect: Shapes.DefensiveCopies.Counter.Read calls 1
// result: 1 1 1 0 1 1

using PerfGen;
#pragma warning disable CS8656 // The copy is what this is about.

namespace Shapes.DefensiveCopies;

public struct Counter
{
    private int _count;

    [Profile]
    public int Increment() => ++_count;

    [Profile]
    public readonly int Read() => _count;

    public readonly int IncrementCopy() => Increment();
}

public static class Shape
{
    private static readonly Counter _counter;

    public static string Run()
    {
        var counter = default(Counter);
        ref readonly Counter view = ref counter;
        string seen = $"{Of(in counter)} {view.Increment()} {counter.IncrementCopy()} {counter.Read()}";
        return $"{seen} {_counter.Increment()} {_counter.Increment()}";
    }

    private static int Of(in Counter counter) => counter.Increment();
}
