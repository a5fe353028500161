using System;
using PerfGen;

namespace Shop;

public ref struct Reader(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    [Profile]
    public ReadOnlySpan<char> Take(int count)
    {
        ReadOnlySpan<char> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    [Profile]
    public void Restart(ReadOnlySpan<char> text) => _rest = text;
}

public static class Caller
{
    public static int Call(string text)
    {
        var reader = new Reader(text);
        reader.Restart(reader.Take(3));
        return reader.Take(1).Length;
    }
}
