// Every kind of default value.
// expect: Shapes.DefaultValues.Defaults.Numbers calls 1
// expect: Shapes.DefaultValues.Defaults.Texts calls 1
// expect: Shapes.DefaultValues.Defaults.Others calls 1
// result: NaN|-Infinity|NaN|1.5|-7|18446744073709551615 a"b\c|\n|\0|null|'|😀 Tuesday|null|0|Never|0|null|True

using System;
using System.Globalization;
using System.Threading;
using PerfGen;

namespace Shapes.DefaultValues;

public enum Rate : ulong
{
    Never = ulong.MaxValue,
}

public static class Defaults
{
    [Profile]
    public static string Numbers(double nan = double.NaN, float low = float.NegativeInfinity, float none = float.NaN, decimal tax = 1.5m, sbyte small = -7, ulong big = ulong.MaxValue) =>
        string.Create(CultureInfo.InvariantCulture, $"{nan}|{low}|{none}|{tax}|{small}|{big}");

    [Profile]
    public static string Texts(string quoted = "a\"b\\c", string line = "\n", char zero = '\0', string? none = null, char quote = '\'', string wide = "\U0001F600") =>
        $"{quoted}|{(line == "\n" ? "\\n" : "?")}|{(zero == 0 ? "\\0" : "?")}|{none ?? "null"}|{quote}|{wide}";

    [Profile]
    public static string Others(
        DayOfWeek day = DayOfWeek.Tuesday, DayOfWeek? noDay = null, TimeSpan span = default, Rate rate = Rate.Never,
        CancellationToken cancellation = default, object? nothing = default, bool yes = true) =>
        $"{day}|{noDay?.ToString() ?? "null"}|{span.Ticks}|{rate}|{(cancellation.CanBeCanceled ? 1 : 0)}|{nothing ?? "null"}|{yes}";
}

public static class Shape
{
    public static string Run() => $"{Defaults.Numbers()} {Defaults.Texts()} {Defaults.Others()}";
}
