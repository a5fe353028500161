// A readonly ref struct, and one that hands on what it holds.
// expect: Shapes.ReadonlyRefStruct.Slice.Take calls 1
// expect: Shapes.ReadonlyRefStruct.Slice.First calls 1
// result: b

using System;
using PerfGen;

namespace Shapes.ReadonlyRefStruct;

public readonly ref struct Slice(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    [Profile]
    public Slice Take(int start) => new(_text[start..]);

    [Profile]
    public ref readonly char First() => ref _text[0];
}

public static class Shape
{
    public static string Run() => $"{new Slice("abc").Take(1).First()}";
}
