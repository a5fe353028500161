// Structs that have no place: results, properties, conditional expressions, defaults.
// expect: Shapes.StructRvalues.Counter.Increment calls 6
// result: 1 1 1 1 1 1 0

using PerfGen;

namespace Shapes.StructRvalues;

public struct Counter
{
    private int _count;

    public readonly int Count => _count;

    [Profile]
    public int Increment() => ++_count;
}

public static class Shape
{
    private static Counter Property { get; set; }

    public static string Run()
    {
        bool yes = Property.Count == 0;
        return $"{new Counter().Increment()} {default(Counter).Increment()} {Make().Increment()} {Property.Increment()} {(yes ? Make() : Property).Increment()} {((Counter)(object)Make()).Increment()} {Property.Count}";
    }

    private static Counter Make() => default;
}
