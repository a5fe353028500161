using PerfGen;

namespace Shop;

public static class Vectors
{
    [Profile]
    public static bool TryAdd(in int first, ref readonly int second, ref int total, out int remainder)
    {
        total += first + second;
        remainder = 0;
        return true;
    }
}

public static class Caller
{
    public static bool Call(int first, int second)
    {
        int total = 0;
        return Vectors.TryAdd(first, in second, ref total, out int remainder);
    }
}
