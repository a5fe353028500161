// Conditional methods: on a symbol of the project, on one of this file only, on none.
// expect: Shapes.ConditionalMethods.Shape.Trace calls 2
// diagnostic: PG6001 Here
// diagnostic: PG6001 Nowhere
// diagnostic: PG6002 Here
// diagnostic: PG6002 Nowhere
// unmeasured: Shapes.ConditionalMethods.Shape.Here: it is conditional on a symbol that the project does not define
// unmeasured: Shapes.ConditionalMethods.Shape.Nowhere: it is conditional on a symbol that the project does not define
// result: trace trace here

#define HERE
using System.Diagnostics;
using PerfGen;

namespace Shapes.ConditionalMethods;

public static class Shape
{
    private static string _order = "";

    public static string Run()
    {
        Trace();
        Trace();
        Here();
        Nowhere();
        return _order.Trim();
    }

    [Profile]
    [Conditional("TRACE")]
    private static void Trace() => _order += "trace ";

    [Profile]
    [Conditional("HERE")]
    private static void Here() => _order += "here";

    [Profile]
    [Conditional("NOWHERE")]
    private static void Nowhere() => _order += "nowhere";
}
