// Generated bodies in structs: changed in place, readonly, by reference, ref structs; also where an interceptor would get a copy.
// expect: Shapes.PartialBodiesOfStructs.Counter.Increment calls 2
// expect: Shapes.PartialBodiesOfStructs.Counter.Read calls 1
// expect: Shapes.PartialBodiesOfStructs.Box<T>.Set calls 1
// expect: Shapes.PartialBodiesOfStructs.Window.First calls 1
// expect: Shapes.PartialBodiesOfStructs.Shape.Pick calls 1
// result: 2 5 a 9

using System;
using PerfGen;

namespace Shapes.PartialBodiesOfStructs;

public interface ICounter
{
    void Increment();
}

public partial struct Counter : ICounter
{
    private int _count;

    [Profile]
    public partial void Increment();

    [Profile]
    public readonly partial int Read();

    private void IncrementCore() => _count++;

    private readonly int ReadCore() => _count;
}

public partial struct Box<T>
{
    public T Value { get; private set; }

    public void SetTwice(T value) => Set(value);

    [Profile]
    public partial void Set(T value);

    private void SetCore(T value) => Value = value;
}

public readonly ref partial struct Window
{
    private readonly ReadOnlySpan<char> _text;

    public Window(ReadOnlySpan<char> text) => _text = text;

    [Profile]
    public partial ref readonly char First();

    private ref readonly char FirstCore() => ref _text[0];
}

public static partial class Shape
{
    public static string Run()
    {
        var counter = default(Counter);
        counter.Increment();
        Bump(ref counter);
        var box = default(Box<int>);
        box.SetTwice(5);
        int[] numbers = [1, 2];
        Pick(numbers, out int index) = 9;
        return $"{counter.Read()} {box.Value} {new Window("abc").First()} {numbers[index]}";
    }

    private static void Bump<T>(ref T counter) where T : ICounter => counter.Increment();

    [Profile]
    private static partial ref int Pick(int[] numbers, out int index);

    private static ref int PickCore(int[] numbers, out int index)
    {
        index = 1;
        return ref numbers[index];
    }
}
