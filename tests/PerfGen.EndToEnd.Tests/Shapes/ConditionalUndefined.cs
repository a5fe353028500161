// A symbol of the project that this file takes back: the calls are not there, and nothing is measured.
// result: 

#undef TRACE
using System.Diagnostics;
using PerfGen;

namespace Shapes.ConditionalUndefined;

public static class Shape
{
    private static string _order = "";

    public static string Run()
    {
        Trace();
        return _order;
    }

    [Profile]
    [Conditional("TRACE")]
    private static void Trace() => _order += "trace ";
}
