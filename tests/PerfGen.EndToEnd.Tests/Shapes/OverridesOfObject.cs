// ToString, Equals and GetHashCode, called on the type, on object and by value.
// expect: Shapes.OverridesOfObject.Point.ToString calls 2
// expect: Shapes.OverridesOfObject.Point.Equals calls 1
// expect: Shapes.OverridesOfObject.Size.GetHashCode calls 1
// expect: Shapes.OverridesOfObject.Size.ToString calls 1
// result: point point True 7 size other point

using PerfGen;

namespace Shapes.OverridesOfObject;

public sealed class Point
{
    [Profile]
    public override string ToString() => "point";

    [Profile]
    public override bool Equals(object? obj) => obj is Point;

    public override int GetHashCode() => 1;
}

public readonly struct Size
{
    [Profile]
    public override int GetHashCode() => 7;

    [Profile]
    public override string ToString() => "size";
}

public sealed class Other
{
    public override string ToString() => "other";
}

public static class Shape
{
    public static string Run()
    {
        var point = new Point();
        object same = point;
        object size = default(Size);
        object other = new Other();

        // In a hole of an interpolated string nobody calls ToString by name.
        return $"{point.ToString()} {same.ToString()} {same.Equals(point)} {default(Size).GetHashCode()} {size.ToString()} {other.ToString()} {point}";
    }
}
