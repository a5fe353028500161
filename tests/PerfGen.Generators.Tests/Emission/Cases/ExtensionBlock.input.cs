using PerfGen;

namespace Shop;

[Profile]
public static class Extensions
{
    extension(string text)
    {
        [Profile]
        public int Letters() => text.Length;
    }

    public static int Words(this string text) => text.Split(' ').Length;
}

public static class Caller
{
    public static int Call() => "two words".Letters() + "two words".Words();
}
