using PerfGen;
using static PerfGen.Profiler;

namespace Shop;

public static class Steps
{
    public static int Run()
    {
        using var all = Profiler.Scope("all");
        using ProfilerScope rest = Scope(name: "rest");
        return 1;
    }
}
