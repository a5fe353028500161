using PerfGen;

namespace Shop;

public static class Steps
{
    public static int Run()
    {
        int steps = 0;
        using (Profiler.Scope("parse"))
            steps++;
        using (Profiler.Scope("say \"hello\""))
        using (Profiler.Scope("parse"))
        {
            steps++;
        }

        return steps;
    }
}
