// Labels whose members and parameter are named by keywords.
// expect: Shapes.KeywordLabels.Shape.Ship { event=null } calls 1
// expect: Shapes.KeywordLabels.Shape.Ship { event=other } calls 1
// expect: Shapes.KeywordLabels.Shape.Ship { event=true } calls 2
// result: null true true 7

using PerfGen;

namespace Shapes.KeywordLabels;

public enum @enum
{
    @null,
    @true,
    @same = @true,
}

public static class Shape
{
    public static string Run() => $"{Ship(@enum.@null)} {Ship(@enum.@true)} {Ship(@enum.same)} {Ship((@enum)7)}";

    [Profile]
    private static @enum Ship([ProfileLabel] @enum @event) => @event;
}
