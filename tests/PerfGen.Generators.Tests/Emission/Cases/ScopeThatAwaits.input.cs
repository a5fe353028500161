using System.Threading.Tasks;
using PerfGen;

namespace Shop;

public static class Steps
{
    public static async Task RunAsync()
    {
        using (Profiler.Scope("load"))
            await Task.Yield();

        await Task.Yield();
        using (Profiler.Scope("load"))
            Task.Run(static async () => await Task.Yield()).Wait();
    }

    public static async Task RunAllAsync()
    {
        await Task.Yield();
        {
            using var before = Profiler.Scope("nothing follows");
        }

        using var after = Profiler.Scope("an await follows");
        await Task.Yield();
    }
}
