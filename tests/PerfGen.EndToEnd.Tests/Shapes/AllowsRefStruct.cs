// A type parameter that may be a ref struct.
// language: 13
// expect: Shapes.AllowsRefStruct.Shape.Length<T> calls 2
// expect: Shapes.AllowsRefStruct.Shape.Same<T> calls 1
// result: 3 0 b

using System;
using PerfGen;

namespace Shapes.AllowsRefStruct;

public static class Shape
{
    public static string Run() => $"{Length((ReadOnlySpan<char>)"abc", static span => span.Length)} {Length(0, static number => number)} {Same((ReadOnlySpan<char>)"b")}";

    [Profile]
    private static int Length<T>(T value, Func<T, int> of) where T : allows ref struct => of(value);

    [Profile]
    private static T Same<T>(T value) where T : allows ref struct => value;
}
