using PerfGen;

namespace Shop;

public static class Prices
{
    [Profile]
    public static int Sum(int first, int second) => first + second;
}

public static class Caller
{
    public static int Call() => Prices.Sum(1, 2) + Prices.Sum(3, 4);
}
