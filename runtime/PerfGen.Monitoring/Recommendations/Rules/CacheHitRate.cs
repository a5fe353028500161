using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>A cache that is asked often and seldom has it.</summary>
internal sealed class CacheHitRate : IRecommendationRule
{
    private const double Expected = 0.8;
    private const double FewestLookups = 1000;

    public IEnumerable<Recommendation> Apply(RecommendationInput input) => Caches(input.Metrics)
        .Where(static cache => cache.Hits + cache.Misses >= FewestLookups && cache.Hits < Expected * (cache.Hits + cache.Misses))
        .Select(static cache => new Recommendation
        {
            Rule = "cache-hit-rate",
            Priority = RecommendationPriority.Medium,
            Category = "cache",
            Title = $"{cache.Name} is hit in {Figures.Share(cache.Hits / (cache.Hits + cache.Misses))} of the lookups.",
            Subject = cache.Name,
            Evidence = [$"{Figures.Count(cache.Hits)} hits, {Figures.Count(cache.Misses)} misses"],
            Effect = "A miss costs what the cache was to save, and the lookup besides. What the misses cost, the instrument does not tell; a cache just started misses everything.",
            Actions =
            [
                "See whether entries leave before they are asked for again: a larger size limit, a longer or sliding expiration.",
                "Look at the key: does it hold a time, a user or a token that keeps equal questions apart?",
                "If questions do not repeat, remove the cache.",
            ],
        });

    /// <summary>One instrument with hits and misses by label, or two instruments that are called so.</summary>
    private static IEnumerable<(string Name, double Hits, double Misses)> Caches(MetricsSnapshot metrics)
    {
        foreach (MetricFamily family in metrics.Families.Where(static family => family.Kind == MetricKind.Counter))
        {
            if (family.Name.EndsWith("hits", StringComparison.OrdinalIgnoreCase))
            {
                string misses = family.Name[..^4] + "misses";
                if (metrics.Families.FirstOrDefault(other => other.Meter == family.Meter && string.Equals(other.Name, misses, StringComparison.OrdinalIgnoreCase)) is { } missed)
                    yield return (family.Name[..^4].TrimEnd('.', '_'), family.Series.Sum(static series => series.Value), missed.Series.Sum(static series => series.Value));
            }
            else if (family.Name.Contains("cache", StringComparison.OrdinalIgnoreCase))
            {
                double hits = Sum(family, "hit"), misses = Sum(family, "miss");
                if (hits + misses > 0)
                    yield return (family.Name, hits, misses);
            }
        }
    }

    private static double Sum(MetricFamily family, string value) => family.Series
        .Where(series => series.Labels.Any(label => string.Equals(label.Value, value, StringComparison.OrdinalIgnoreCase)))
        .Sum(static series => series.Value);
}
