// Generated bodies in generic, nested, record and interface types, with constraints and parameters named by keywords.
// expect: Shapes.PartialBodiesOfGenerics.Outer<TOuter>.Inner<TInner>.Make<T> calls 1
// expect: Shapes.PartialBodiesOfGenerics.Point.Sum calls 2
// expect: Shapes.PartialBodiesOfGenerics.class.return<object> calls 1
// expect: Shapes.PartialBodiesOfGenerics.IShop.Open calls 1
// result: Int32,String,List`1 3 3 Int32 open

using System.Collections.Generic;
using PerfGen;

namespace Shapes.PartialBodiesOfGenerics;

public static partial class Outer<TOuter> where TOuter : struct
{
    public sealed partial class Inner<TInner> where TInner : class
    {
        [Profile]
        public static partial string Make<T>(TOuter outer, T value) where T : class, IEnumerable<TInner>, new();

        private static string MakeCore<T>(TOuter outer, T value) where T : class, IEnumerable<TInner>, new() =>
            $"{typeof(TOuter).Name},{typeof(TInner).Name},{typeof(T).Name}";
    }
}

public sealed partial record Point(int X, int Y)
{
    [Profile]
    public partial int Sum();

    private int SumCore() => X + Y;
}

public static partial class @class
{
    [Profile]
    public static partial string @return<@object>(@object @this);

    private static string returnCore<@object>(@object @this) => typeof(@object).Name;
}

public partial interface IShop
{
    [Profile]
    public static partial string Open();

    private static string OpenCore() => "open";
}

public static class Shape
{
    public static string Run()
    {
        var point = new Point(1, 2);
        return $"{Outer<int>.Inner<string>.Make(1, new List<string>())} {point.Sum()} {(point with { X = 1 }).Sum()} {@class.@return(1)} {IShop.Open()}";
    }
}
