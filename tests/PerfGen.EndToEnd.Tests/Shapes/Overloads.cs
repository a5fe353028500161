// Overloads keep a series each, and the call stays with the one that was chosen.
// expect: Shapes.Overloads.Shape.Work calls 1
// expect: Shapes.Overloads.Shape.Work calls 2
// expect: Shapes.Overloads.Shape.Work calls 1
// result: int long object long

using System;
using PerfGen;

namespace Shapes.Overloads;

public static class Shape
{
    public static string Run() => $"{Work(1)} {Work(1L)} {Work("")} {Work(2L)}";

    [Profile]
    private static string Work(int value) => nameof(Int32) == "Int32" && value > 0 ? "int" : "";

    [Profile]
    private static string Work(long value) => value > 0 ? "long" : "";

    [Profile]
    private static string Work(object value) => value is string ? "object" : "";
}
