using PerfGen;

namespace Shop;

public static class Parsers
{
    internal static class Inner
    {
        [Profile]
        private static int Count<T>(T[] items) => items.Length;

        public static int Call() => Count([1, 2, 3]);
    }

    [Profile]
    private static int Length(this string text) => text.Length;

    public static int Call() => "abc".Length() + Length("abcd");
}
