using System;
using System.Linq;
using System.Linq.Expressions;
using PerfGen;

namespace Shop;

public static class Rules
{
    [Profile]
    public static bool Applies(int number) => number > 0;

    public static Expression<Func<int, bool>> Tree() => number => Applies(number);

    public static LambdaExpression Untyped() => (int number) => Applies(number);

    public static Expression<Func<int[], bool>> Nested() => numbers => numbers.Any(number => Applies(number));

    public static Func<int, bool> Delegate() => number => Applies(number);
}
