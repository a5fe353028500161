using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Live;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.AspNetCore.Caches;

/// <summary>Hits and misses as the contract has them.</summary>
internal static class CacheNumbers
{
    // HybridCacheOptions.ReportTagMetrics turns its instruments on.
    private const string HybridMeter = "Microsoft.Extensions.Caching.Hybrid";

    public static CacheInfo Of(string name, long hits, long misses, long? entries = null, long? sizeBytes = null) => new()
    {
        Name = name,
        Hits = hits,
        Misses = misses,
        HitRate = hits + misses > 0 ? Rounding.Ratio((double)hits / (hits + misses)) : null,
        Entries = entries,
        SizeBytes = sizeBytes,
    };

    /// <summary>The levels of the hybrid cache that were asked for something.</summary>
    public static IEnumerable<CacheInfo> OfHybrid(MetricsSnapshot total)
    {
        foreach (string level in new[] { "local", "distributed" })
        {
            double? hits = Sum(total, $"hybrid_cache.{level}.hits"), misses = Sum(total, $"hybrid_cache.{level}.misses");
            if (hits is not null || misses is not null)
                yield return Of($"hybrid {level}", (long)(hits ?? 0), (long)(misses ?? 0));
        }
    }

    private static double? Sum(MetricsSnapshot total, string name) =>
        total.Families.FirstOrDefault(family => family.Meter == HybridMeter && family.Name == name)?.Series.Sum(static series => series.Value);
}
