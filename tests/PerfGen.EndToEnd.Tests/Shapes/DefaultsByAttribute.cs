// Defaults that attributes state: of a decimal, a date, an optional object.
// expect: Shapes.DefaultsByAttribute.Shape.Rate calls 2
// expect: Shapes.DefaultsByAttribute.Shape.Since calls 1
// expect: Shapes.DefaultsByAttribute.Shape.Wrap calls 1
// result: 0.25 79228162514264337593543950335 2000-01-01 5 True

using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PerfGen;

namespace Shapes.DefaultsByAttribute;

public static class Shape
{
    public static string Run() => string.Create(CultureInfo.InvariantCulture, $"{Rate()} {Rate(decimal.MaxValue)} {Since():yyyy-MM-dd} {Wrap()}");

    [Profile]
    private static decimal Rate(decimal value = 0.25m) => value;

    [Profile]
    private static DateTime Since([Optional, DateTimeConstant(630822816000000000L)] DateTime start) => start;

    [Profile]
    private static string Wrap([Optional, DefaultParameterValue(5)] int number, [Optional] object? missing) => $"{number} {missing == Type.Missing}";
}
