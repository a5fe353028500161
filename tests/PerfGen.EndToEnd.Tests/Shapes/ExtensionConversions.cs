// Receivers that are converted: boxed, to a base, to an interface; nothing and a nullable one.
// expect: Shapes.ExtensionConversions.Extensions.Describe calls 4
// expect: Shapes.ExtensionConversions.Extensions.Or calls 2
// expect: Shapes.ExtensionConversions.Extensions.Next calls 1
// expect: Shapes.ExtensionConversions.Extensions.Swap<T, U> calls 1
// result: Int32 DayOfWeek String nothing 1 7 Wednesday (a, 1)

using System;
using PerfGen;

namespace Shapes.ExtensionConversions;

public static class Extensions
{
    [Profile]
    public static string Describe(this object? value) => value?.GetType().Name ?? "nothing";

    [Profile]
    public static int Or(this int? value, int other) => value ?? other;

    [Profile]
    public static DayOfWeek Next(this DayOfWeek day) => day + 1;

    [Profile]
    public static (U Second, T First) Swap<T, U>(this (T First, U Second) pair) => (pair.Second, pair.First);
}

public static class Shape
{
    public static string Run()
    {
        int? some = 1;
        int? none = null;
        string? nothing = null;
        return $"{5.Describe()} {DayOfWeek.Monday.Describe()} {"a".Describe()} {nothing.Describe()} {some.Or(2)} {none.Or(7)} {DayOfWeek.Tuesday.Next()} {(1, "a").Swap()}";
    }
}
