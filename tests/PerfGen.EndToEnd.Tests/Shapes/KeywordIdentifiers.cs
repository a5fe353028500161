// Every name that needs an @.
// expect: Shapes.KeywordIdentifiers.class.if calls 1
// expect: Shapes.KeywordIdentifiers.class.for<int> calls 1
// result: 6 7

using PerfGen;

namespace Shapes.KeywordIdentifiers;

public sealed class @class
{
    public int @this { get; set; } = 1;

    [Profile]
    public int @if(int @else, int @return) => @this + @else + @return;

    [Profile]
    public static @int @for<@int>(@int @while, params @int[] @params) => @params.Length == 0 ? @while : @params[0];
}

public static class Shape
{
    public static string Run() => $"{new @class().@if(@return: 3, @else: 2)} {@class.@for(1, 7)}";
}
