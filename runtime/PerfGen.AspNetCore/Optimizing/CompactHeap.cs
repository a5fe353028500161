using System.Runtime;
using PerfGen.Reporting;

namespace PerfGen.AspNetCore.Optimizing;

/// <summary>
/// <c>compact-heap</c>: a full collection that compacts everything, the large object heap as well, and gives what it can back to the
/// system. All threads stand still for its duration, which is why nobody calls it but operators.
/// </summary>
internal sealed class CompactHeap : IOptimizationAction
{
    public string Name => "compact-heap";

    public Task<OptimizationResult> RunAsync(CancellationToken cancellationToken) => Task.FromResult(Run());

    private static OptimizationResult Run()
    {
        long before = GC.GetTotalMemory(forceFullCollection: false);
        TimeSpan paused = GC.GetTotalPauseDuration();
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        long after = GC.GetTotalMemory(forceFullCollection: false);
        return new OptimizationResult($"The heap was compacted; all threads stood still for {Units.Time((GC.GetTotalPauseDuration() - paused).TotalNanoseconds)}.")
        {
            BeforeBytes = before,
            AfterBytes = after,
        };
    }
}
