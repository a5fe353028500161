// A readonly struct, and a readonly method of one that is not, through 'in'.
// expect: Shapes.ReadonlyStructReceiver.Point.Length calls 2
// expect: Shapes.ReadonlyStructReceiver.Mutable.Read calls 2
// result: 7 7 5 5

using PerfGen;

namespace Shapes.ReadonlyStructReceiver;

public readonly record struct Point(int X, int Y)
{
    [Profile]
    public int Length() => X + Y;
}

public struct Mutable(int value)
{
    public int Value { get; set; } = value;

    [Profile]
    public readonly int Read() => Value;
}

public static class Shape
{
    public static string Run()
    {
        var point = new Point(3, 4);
        var mutable = new Mutable(5);
        return $"{point.Length()} {Of(in point)} {mutable.Read()} {Of(in mutable)}";
    }

    private static int Of(in Point point) => point.Length();

    private static int Of(in Mutable mutable) => mutable.Read();
}
