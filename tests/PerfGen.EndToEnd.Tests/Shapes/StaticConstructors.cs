// Calls from static constructors and initializers of fields and properties.
// expect: Shapes.StaticConstructors.Shape.Work calls 4
// result: 1 2 3 4

using System;
using PerfGen;

namespace Shapes.StaticConstructors;

public sealed class Holder
{
    public static readonly int First = Shape.Work(1);
    public readonly int Third = Shape.Work(3);

    static Holder() => Second = Shape.Work(2);

    public static int Second { get; }

    public int Fourth { get; } = Shape.Work(4);
}

public static class Shape
{
    public static string Run() => $"{Holder.First} {Holder.Second} {new Holder() is var holder} {holder.Third} {holder.Fourth}".Replace(" True", "", StringComparison.Ordinal);

    [Profile]
    public static int Work(int value) => value;
}
