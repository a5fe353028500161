// A pattern, an exception from it, and an exception from that.
// expect: Shapes.Patterns.Target.One calls 1
// expect: Shapes.Patterns.Target.OnlyThis calls 1
// result: 1 2 3

using PerfGen;
[assembly: PerfGen.Profile("Shapes.Patterns.Target.*")]
[assembly: PerfGen.ProfileIgnore("Shapes.Patterns.Target.O*l*")]
[assembly: PerfGen.Profile("Shapes.Patterns.*.OnlyThis")]
[assembly: PerfGen.ProfileIgnore("Shapes.Patterns.Target.Two")]

namespace Shapes.Patterns;

public static class Target
{
    public static int One() => 1;

    public static int Two() => 2;

    public static int OnlyThis() => 3;
}

public static class Shape
{
    public static string Run() => $"{Target.One()} {Target.Two()} {Target.OnlyThis()}";
}
