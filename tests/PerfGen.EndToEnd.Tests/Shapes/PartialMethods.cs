// A partial method, attribute on either part.
// expect: Shapes.PartialMethods.Target.First calls 1
// expect: Shapes.PartialMethods.Target.Second calls 1
// result: 1 2

using PerfGen;

namespace Shapes.PartialMethods;

public static partial class Target
{
    [Profile]
    public static partial int First();

    public static partial int Second();
}

public static partial class Target
{
    public static partial int First() => 1;

    [Profile]
    public static partial int Second() => 2;
}

public static class Shape
{
    public static string Run() => $"{Target.First()} {Target.Second()}";
}
