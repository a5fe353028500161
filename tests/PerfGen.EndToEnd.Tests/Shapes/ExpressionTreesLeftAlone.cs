// An expression tree names the method that was written, and its calls are not measured.
// diagnostic: PG6001 Twice
// diagnostic: PG6002 Twice
// diagnostic: PG6002 Twice
// unmeasured: Shapes.ExpressionTreesLeftAlone.Shape.Twice: it stands in an expression tree
// unmeasured: Shapes.ExpressionTreesLeftAlone.Shape.Twice: it stands in an expression tree
// result: Twice 4

using System;
using System.Linq;
using System.Linq.Expressions;
using PerfGen;
#pragma warning disable IL2026, IL3050 // What is dynamic is no friend of trimming, with a profiler or without.

namespace Shapes.ExpressionTreesLeftAlone;

public static class Shape
{
    public static string Run()
    {
        Expression<Func<int, int>> tree = static number => Twice(number);
        var query = new[] { 2 }.AsQueryable().Select(static number => Twice(number));
        return $"{((MethodCallExpression)tree.Body).Method.Name} {query.Single()}";
    }

    [Profile]
    public static int Twice(int value) => value * 2;
}
