using System;
using System.Linq.Expressions;
using PerfGen;

namespace Shop;

public static class Trees
{
    public static Expression<Func<ProfilerScope>> Tree() => () => Profiler.Scope("tree");
}
