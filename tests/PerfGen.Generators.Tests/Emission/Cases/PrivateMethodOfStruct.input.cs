using PerfGen;

namespace Shop;

public struct Point
{
    private int _x;

    [Profile]
    private void Move(int by) => _x += by;

    [Profile]
    private readonly int Distance(in Point other) => other._x - _x;

    [Profile]
    private static Point Origin() => default;

    public int Call()
    {
        Move(2);
        return Distance(Origin());
    }
}
