// Not the method is experimental, but a type in its signature.
// expect: Shapes.ExperimentalParameterType.Shape.Read calls 1
// result: 1

using System.Diagnostics.CodeAnalysis;
using PerfGen;
#pragma warning disable LAB003

namespace Shapes.ExperimentalParameterType;

[Experimental("LAB003")]
public sealed class Prototype
{
    public int Value { get; set; } = 1;
}

public static class Shape
{
    public static string Run() => $"{Read(new Prototype())}";

    [Profile]
    private static int Read(Prototype prototype) => prototype.Value;
}
