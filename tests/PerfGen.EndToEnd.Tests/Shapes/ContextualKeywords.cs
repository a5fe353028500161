// Names that are keywords only in places.
// expect: Shapes.ContextualKeywords.record.var calls 1
// expect: Shapes.ContextualKeywords.record.await calls 1
// expect: Shapes.ContextualKeywords.record.when calls 1
// result: 1 2 3

using PerfGen;

namespace Shapes.ContextualKeywords;

public static class @record
{
    [Profile]
    public static int var(int @var) => @var;

    [Profile]
    public static int @await(int async, int nameof = 2) => async + nameof - async;

    [Profile]
    public static int when(int yield, int value, int @field, int partial, int @file, int @scoped) => yield + value - field - partial + file - @scoped + 3;
}

public static class Shape
{
    public static string Run() => $"{@record.var(1)} {@record.@await(1)} {@record.when(1, 1, 1, 1, 1, 1)}";
}
