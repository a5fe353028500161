// nint and nuint beside IntPtr.
// expect: Shapes.NativeIntegers.Shape.Add calls 1
// expect: Shapes.NativeIntegers.Shape.Or calls 1
// result: 3 7

using System;
using PerfGen;

namespace Shapes.NativeIntegers;

public static class Shape
{
    public static string Run() => $"{Add(1, 2)} {Or(3, (UIntPtr)4)}";

    [Profile]
    private static nint Add(nint left, IntPtr right) => left + right;

    [Profile]
    private static nuint Or(nuint left, UIntPtr right) => left | right;
}
