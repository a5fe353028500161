// A type called this in front of a parameter, and an extension method on it.
// expect: Shapes.TypesNamedThis.Extensions.Same calls 1
// expect: Shapes.TypesNamedThis.Extensions.Both calls 1
// result: this this this

using PerfGen;

namespace Shapes.TypesNamedThis;

public sealed class @this
{
    public override string ToString() => "this";
}

public static class Extensions
{
    [Profile]
    public static @this Same(this @this value) => value;

    [Profile]
    public static string Both(@this first, @this @this) => $"{first} {@this}";
}

public static class Shape
{
    public static string Run() => $"{new @this().Same()} {Extensions.Both(new @this(), new @this())}";
}
