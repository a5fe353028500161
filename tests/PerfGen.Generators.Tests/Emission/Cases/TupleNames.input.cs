using PerfGen;

namespace Shop;

public static class Ranges
{
    [Profile]
    public static (int Low, int High) Widen((int Low, int High) range, (string Name, (int X, int Y) Place)? at) => (range.Low - 1, range.High + 1);
}

public static class Caller
{
    public static int Call() => Ranges.Widen((Low: 1, High: 2), null).High;
}
