// Structs changed where they are: list elements by reference, ref locals, captured variables, fields of objects, pointers.
// expect: Shapes.StructsInPlaces.Counter.Increment calls 9
// result: 0 1 1 2 1 2 1

using System.Collections.Generic;
using System.Runtime.InteropServices;
using PerfGen;

namespace Shapes.StructsInPlaces;

public struct Counter
{
    public int Count { get; private set; }

    [Profile]
    public void Increment() => Count++;
}

public sealed class Holder
{
    public Counter Counter;
}

public static class Shape
{
    public static unsafe string Run()
    {
        List<Counter> list = [default];
        list[0].Increment();
        string copied = $"{list[0].Count}";
        CollectionsMarshal.AsSpan(list)[0].Increment();

        var local = default(Counter);
        ref Counter reference = ref local;
        reference.Increment();

        var captured = default(Counter);
        void Bump() => captured.Increment();
        Bump();
        captured.Increment();

        var holder = new Holder();
        holder.Counter.Increment();

        var pointed = default(Counter);
        Counter* pointer = &pointed;
        pointer->Increment();
        (*pointer).Increment();

        var grid = new Counter[1, 1];
        grid[0, 0].Increment();
        return $"{copied} {list[0].Count} {local.Count} {captured.Count} {holder.Counter.Count} {pointed.Count} {grid[0, 0].Count}";
    }
}
