using PerfGen;

namespace Shop;

public static class Robot
{
    [Profile]
    public static int Run() => 1;

    [Profile]
    public static int Run_Measured() => 2;

    [Profile]
    private static int Run_Accessor() => 3;

    [Profile]
    public static ProfilerScope Scope(string name) => default;

    [Profile]
    public static int Scope_1(string name) => 4;

    [Profile]
    public static int Manifest() => 5;

    [Profile]
    public static int Wrappers() => 6;

    public static int Call()
    {
        using (Profiler.Scope("first"))
        using (Scope("second"))
            return Run_Measured() + Run() + Run_Accessor() + Scope_1("third") + Manifest() + Wrappers();
    }
}
