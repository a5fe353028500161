// Ref structs as receivers, arguments and results.
// expect: Shapes.RefStructs.Reader.Next calls 2
// expect: Shapes.RefStructs.Shape.Rest calls 1
// result: a b cd

using System;
using PerfGen;

namespace Shapes.RefStructs;

public ref struct Reader(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _text = text;

    public readonly ReadOnlySpan<char> Text => _text;

    [Profile]
    public char Next()
    {
        char first = _text[0];
        _text = _text[1..];
        return first;
    }
}

public static class Shape
{
    public static string Run()
    {
        var reader = new Reader("abcd");
        return $"{reader.Next()} {reader.Next()} {Rest(reader)}";
    }

    [Profile]
    private static ReadOnlySpan<char> Rest(Reader reader) => reader.Text;
}
