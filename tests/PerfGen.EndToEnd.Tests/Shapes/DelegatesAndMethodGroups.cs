// What a delegate calls is out of reach; the direct call beside it is not.
// expect: Shapes.DelegatesAndMethodGroups.Shape.Work calls 1
// diagnostic: PG6002 Work
// unmeasured: Shapes.DelegatesAndMethodGroups.Shape.Work: it is a method group, and whoever invokes the delegate calls the method itself
// result: 1 2

using System;
using PerfGen;

namespace Shapes.DelegatesAndMethodGroups;

public static class Shape
{
    public static string Run()
    {
        Func<int, int> work = Work;
        return $"{work(1)} {Work(2)}";
    }

    [Profile]
    private static int Work(int value) => value;
}
