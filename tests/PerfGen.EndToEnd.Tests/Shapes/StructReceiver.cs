// A struct is changed in place: as a local, a field, an array element.
// expect: Shapes.StructReceiver.Counter.Increment calls 5
// result: 2 1 2

using PerfGen;

namespace Shapes.StructReceiver;

public struct Counter
{
    public int Count { get; private set; }

    [Profile]
    public void Increment() => Count++;
}

public static class Shape
{
    private static Counter _field;

    public static string Run()
    {
        var local = new Counter();
        local.Increment();
        local.Increment();
        _field.Increment();
        Counter[] array = [default];
        array[0].Increment();
        array[0].Increment();
        return $"{local.Count} {_field.Count} {array[0].Count}";
    }
}
