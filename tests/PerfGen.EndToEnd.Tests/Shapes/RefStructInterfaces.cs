// A ref struct that implements an interface: measured by its own name, left alone behind a type parameter.
// language: 13
// expect: Shapes.RefStructInterfaces.Reader.Read calls 1
// diagnostic: PG6002 Read
// unmeasured: Shapes.RefStructInterfaces.Reader.Read: its receiver is a type parameter that may be a struct, and the wrapper would get a copy of it
// result: a b

using System;
using PerfGen;

namespace Shapes.RefStructInterfaces;

public interface IReader
{
    char Read();
}

public ref struct Reader(ReadOnlySpan<char> text) : IReader
{
    private ReadOnlySpan<char> _text = text;

    [Profile]
    public char Read()
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
        var reader = new Reader("ab");
        return $"{reader.Read()} {Through(ref reader)}";
    }

    private static char Through<T>(ref T reader) where T : IReader, allows ref struct => reader.Read();
}
