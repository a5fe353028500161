using PerfGen.Histograms;

namespace PerfGen.Monitoring.Metrics;

/// <summary>Makes distributions of buckets, and their differences.</summary>
internal static class DistributionArithmetic
{
    /// <summary>The distribution of no values.</summary>
    public static MetricDistribution Empty { get; } = Of([], 0, 0, 0, 0, null);

    private static ReadOnlySpan<double> Quantiles => [0.50, 0.90, 0.95, 0.99, 0.999];

    /// <param name="buckets">Occupied and ascending.</param>
    /// <param name="count">The sum of their counts.</param>
    /// <param name="sum">The sum of the values.</param>
    /// <param name="min">The smallest value, or a bound below it.</param>
    /// <param name="max">The largest value, or a bound above it.</param>
    /// <param name="advised">Exact counts at the bounds that an instrument advises.</param>
    public static MetricDistribution Of(ReadOnlySpan<Bucket> buckets, long count, double sum, double min, double max, IReadOnlyList<AdvisedBound>? advised)
    {
        Span<double> percentiles = stackalloc double[Quantiles.Length];
        FloatingPercentiles.AtEach(Quantiles, buckets, count, min, max, percentiles);
        return new()
        {
            Count = count,
            Sum = Finite(sum),
            Min = min,
            Max = max,
            P50 = percentiles[0],
            P90 = percentiles[1],
            P95 = percentiles[2],
            P99 = percentiles[3],
            P999 = percentiles[4],
            Buckets = CompactBuckets.Of(buckets),
            AdvisedBounds = advised,
        };
    }

    /// <summary>The values that came between two readings of one growing distribution; all of the later where it began anew.</summary>
    public static MetricDistribution Subtract(MetricDistribution later, MetricDistribution earlier)
    {
        if (earlier.Count == 0 || later.Count < earlier.Count)
            return later;
        if (later.Count == earlier.Count)
            return Nothing(later);

        // A bucket that is gone, or holds less, is another distribution.
        ReadOnlySpan<Bucket> buckets = BucketLists.Subtract(later.Buckets, earlier.Buckets);
        if (buckets.IsEmpty)
            return later;
        foreach (ref readonly Bucket bucket in buckets)
        {
            if (bucket.Count < 0)
                return later;
        }

        // An extreme that moved was reached in between; one that stayed says no more than where the outermost buckets end.
        double min = later.Min < earlier.Min ? later.Min : Math.Max(later.Min, FloatingLogLinear.LowerBound(buckets[0].Index));
        double max = later.Max > earlier.Max ? later.Max : Math.Min(later.Max, FloatingLogLinear.UpperBound(buckets[^1].Index));
        return Of(buckets, later.Count - earlier.Count, later.Sum - earlier.Sum, min, max, Advised(later, earlier));
    }

    /// <summary>A sum that overflowed, as the nearest number that JSON can carry.</summary>
    public static double Finite(double value) =>
        double.IsFinite(value) ? value : double.IsNaN(value) ? 0 : Math.CopySign(double.MaxValue, value);

    private static MetricDistribution Nothing(MetricDistribution like) =>
        like.AdvisedBounds is { } bounds ? Empty with { AdvisedBounds = [.. bounds.Select(static one => one with { AtOrBelow = 0 })] } : Empty;

    private static AdvisedBound[]? Advised(MetricDistribution later, MetricDistribution earlier)
    {
        if (later.AdvisedBounds is not { } now)
            return null;

        var difference = new AdvisedBound[now.Count];
        for (int i = 0; i < difference.Length; i++)
        {
            long before = earlier.AdvisedBounds is { } then && i < then.Count && then[i].Bound.Equals(now[i].Bound) ? then[i].AtOrBelow : 0;
            difference[i] = now[i] with { AtOrBelow = now[i].AtOrBelow - before };
        }

        return difference;
    }
}
