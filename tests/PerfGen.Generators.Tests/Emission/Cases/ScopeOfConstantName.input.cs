using PerfGen;

namespace Shop;

public static class Steps
{
    private const string Prefix = "load";

    public static void Run(string name)
    {
        using (Profiler.Scope(Prefix + "." + nameof(Run)))
        using (Profiler.Scope($"{Prefix}.all"))
        using (Profiler.Scope(name))
        {
        }
    }
}
