// Extension methods whose receiver is a reference: to a struct, a type parameter, a ref struct.
// expect: Shapes.ExtensionRefReceivers.Extensions.Bump calls 2
// expect: Shapes.ExtensionRefReceivers.Extensions.Peek calls 2
// expect: Shapes.ExtensionRefReceivers.Extensions.Reset<T> calls 1
// expect: Shapes.ExtensionRefReceivers.Extensions.Skip calls 1
// expect: Shapes.ExtensionRefReceivers.Extensions.First calls 1
// result: 2 2 2 0 bc 9

using System;
using PerfGen;

namespace Shapes.ExtensionRefReceivers;

public struct Counter
{
    public int Count;
}

public static class Extensions
{
    [Profile]
    public static void Bump(this ref Counter counter) => counter.Count++;

    [Profile]
    public static int Peek(this ref readonly Counter counter) => counter.Count;

    [Profile]
    public static void Reset<T>(this ref T value) where T : struct => value = default;

    [Profile]
    public static void Skip(this ref ReadOnlySpan<char> text) => text = text[1..];

    [Profile]
    public static ref int First(this in Counter counter, int[] numbers) => ref numbers[counter.Count];
}

public static class Shape
{
    public static string Run()
    {
        var counter = default(Counter);
        counter.Bump();
        counter.Bump();
        string seen = $"{counter.Count} {counter.Peek()} {Extensions.Peek(in counter)}";
        counter.Reset();
        ReadOnlySpan<char> text = "abc";
        text.Skip();
        int[] numbers = [1];
        counter.First(numbers) = 9;
        return $"{seen} {counter.Count} {text} {numbers[0]}";
    }
}
