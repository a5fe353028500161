using PerfGen;

namespace Shop;

public class Box<T>
{
    public class Lid<TKey> where TKey : notnull
    {
        [Profile]
        public (T?, TKey, TValue) Open<TValue>(T? content, TKey key, TValue value) => (content, key, value);
    }

    [Profile]
    public static int Size(T content) => content is null ? 0 : 1;
}

public static class Caller
{
    public static int Call()
    {
        new Box<string>.Lid<int>().Open("x", 1, true);
        return Box<int>.Size(3);
    }
}
