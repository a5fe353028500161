// All ordinary methods of a type but those left out.
// expect: Shapes.ProfiledTypes.Service.One calls 1
// expect: Shapes.ProfiledTypes.Service.Two calls 1
// result: 1 2 3

using PerfGen;

namespace Shapes.ProfiledTypes;

[Profile]
public static class Service
{
    public static int One() => 1;

    public static int Two() => 2;

    [ProfileIgnore]
    public static int Three() => 3;
}

public static class Shape
{
    public static string Run() => $"{Service.One()} {Service.Two()} {Service.Three()}";
}
