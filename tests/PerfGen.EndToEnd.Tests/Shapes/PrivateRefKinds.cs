// Private methods with references, spans and pointers in their signatures.
// expect: Shapes.PrivateRefKinds.Target.Change calls 1
// expect: Shapes.PrivateRefKinds.Target.TryGet calls 1
// expect: Shapes.PrivateRefKinds.Target.At calls 2
// expect: Shapes.PrivateRefKinds.Target.Slice calls 1
// expect: Shapes.PrivateRefKinds.Target.Sum calls 1
// expect: Shapes.PrivateRefKinds.Value.Bump calls 1
// expect: Shapes.PrivateRefKinds.Value.Read calls 1
// expect: Shapes.PrivateRefKinds.Window.Move calls 1
// result: 2 7 9 bc 3 1 1 c

using System;
using PerfGen;

namespace Shapes.PrivateRefKinds;

public sealed unsafe class Target
{
    private readonly int[] _numbers = [1, 2];

    public string Run()
    {
        int value = 1;
        Change(ref value);
        TryGet(out int got);
        At(0) = 9;
        int* pointer = stackalloc int[] { 1, 2 };
        return $"{value} {got} {At(0)} {Slice("abc", 1)} {Sum(pointer, 2)}";
    }

    [Profile]
    private static void Change(scoped ref int value) => value++;

    [Profile]
    private static bool TryGet(out int value)
    {
        value = 7;
        return true;
    }

    [Profile]
    private static ReadOnlySpan<char> Slice(ReadOnlySpan<char> text, in int start) => text[start..];

    [Profile]
    private static int Sum(int* numbers, nint count) => numbers[0] + numbers[count - 1];

    [Profile]
    private ref int At(int index) => ref _numbers[index];
}

public struct Value
{
    private int _count;

    public string Run()
    {
        Bump();
        return $"{_count} {Read()}";
    }

    [Profile]
    private void Bump() => _count++;

    [Profile]
    private readonly int Read() => _count;
}

public ref struct Window(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _text = text;

    public char Run()
    {
        Move(2);
        return _text[0];
    }

    [Profile]
    private void Move(int by) => _text = _text[by..];
}

public static class Shape
{
    public static string Run() => $"{new Target().Run()} {default(Value).Run()} {new Window("abc").Run()}";
}
