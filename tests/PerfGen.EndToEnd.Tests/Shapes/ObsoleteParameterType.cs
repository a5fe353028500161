// Not the method is obsolete, but a type in its signature.
// expect: Shapes.ObsoleteParameterType.Shape.Read calls 1
// result: 1

using System;
using PerfGen;
#pragma warning disable CS0618

namespace Shapes.ObsoleteParameterType;

[Obsolete("Use another.")]
public sealed class Old
{
    public int Value { get; set; } = 1;
}

public static class Shape
{
    public static string Run() => $"{Read(new Old())}";

    [Profile]
    private static int Read(Old old) => old.Value;
}
