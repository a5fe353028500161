using Microsoft.Extensions.Caching.Memory;
using PerfGen.AspNetCore.Caches;
using PerfGen.Reporting;

namespace PerfGen.AspNetCore.Optimizing;

/// <summary>
/// <c>trim-caches</c>: takes half of what is in the application's memory caches out, what has expired first, then by priority and the
/// time it was last used.
/// </summary>
internal sealed class TrimCaches(MemoryCaches caches) : IOptimizationAction
{
    private const double Share = 0.5;

    public string Name => "trim-caches";

    public Task<OptimizationResult> RunAsync(CancellationToken cancellationToken)
    {
        MemoryCache[] trimmed = [.. caches.All.Select(static cache => cache.Cache).OfType<MemoryCache>()];
        long before = trimmed.Sum(static cache => (long)cache.Count);
        long? bytesBefore = Bytes(trimmed);
        foreach (MemoryCache cache in trimmed)
            cache.Compact(Share);

        return Task.FromResult(new OptimizationResult(trimmed.Length == 0
            ? "The application has no memory cache that could be trimmed."
            : $"Of {Units.Count(before)} entries {Units.Count(trimmed.Sum(static cache => (long)cache.Count))} were kept.")
        {
            BeforeBytes = bytesBefore,
            AfterBytes = Bytes(trimmed),
        });
    }

    /// <summary>Known only where the application gives its entries sizes, by convention in bytes, and has them counted.</summary>
    private static long? Bytes(MemoryCache[] caches)
    {
        long?[] sizes = [.. caches.Select(static cache => cache.GetCurrentStatistics()?.CurrentEstimatedSize)];
        return sizes.Length == 0 || sizes.Contains(null) ? null : sizes.Sum();
    }
}
