using PerfGen.Histograms;

namespace PerfGen.Monitoring.Metrics;

/// <summary>Makes distributions of buckets, and their differences.</summary>
internal static class DistributionArithmetic
{
    /// <summary>Working memory of differences: grows to the longest that a thread has met.</summary>
    [ThreadStatic]
    private static Bucket[]? _working;

    /// <summary>The distribution of no values.</summary>
    public static MetricDistribution Empty { get; } = Of([], 0, 0, 0, 0, null);

    /// <param name="buckets">Occupied and ascending.</param>
    /// <param name="count">The sum of their counts.</param>
    /// <param name="sum">The sum of the values.</param>
    /// <param name="min">The smallest value, or a bound below it.</param>
    /// <param name="max">The largest value, or a bound above it.</param>
    /// <param name="advised">Exact counts at the bounds that an instrument advises.</param>
    public static MetricDistribution Of(ReadOnlySpan<Bucket> buckets, long count, double sum, double min, double max, IReadOnlyList<AdvisedBound>? advised) => new()
    {
        Count = count,
        Sum = Finite(sum),
        Min = min,
        Max = max,
        P50 = FloatingPercentiles.At(0.50, buckets, count, min, max),
        P90 = FloatingPercentiles.At(0.90, buckets, count, min, max),
        P95 = FloatingPercentiles.At(0.95, buckets, count, min, max),
        P99 = FloatingPercentiles.At(0.99, buckets, count, min, max),
        P999 = FloatingPercentiles.At(0.999, buckets, count, min, max),
        Buckets = CompactBuckets.Of(buckets),
        AdvisedBounds = advised,
    };

    /// <summary>The values that came between two readings of one growing distribution; all of the later where it began anew.</summary>
    public static MetricDistribution Subtract(MetricDistribution later, MetricDistribution earlier)
    {
        if (earlier.Count == 0 || later.Count < earlier.Count)
            return later;
        if (later.Count == earlier.Count)
            return Nothing(later);

        int laterCount = later.Buckets.Count, earlierCount = earlier.Buckets.Count;
        if (_working is null || _working.Length < laterCount + earlierCount)
            _working = new Bucket[2 * (laterCount + earlierCount)];
        Span<Bucket> buckets = _working.AsSpan(0, laterCount), subtracted = _working.AsSpan(laterCount, earlierCount);
        Copy(later.Buckets, buckets);
        Copy(earlier.Buckets, subtracted);

        // The difference is never longer than what it is written over.
        int length = 0, position = 0;
        foreach ((int index, long count) in buckets)
        {
            long before = position < subtracted.Length && subtracted[position].Index == index ? subtracted[position++].Count : 0;
            if (count < before)
                return later;
            if (count > before)
                buckets[length++] = new Bucket(index, count - before);
        }

        // A bucket that is gone, or out of order, is another distribution.
        if (position != subtracted.Length || length == 0)
            return later;

        buckets = buckets[..length];

        // An extreme that moved was reached in between; one that stayed says no more than where the outermost buckets end.
        double min = later.Min < earlier.Min ? later.Min : Math.Max(later.Min, FloatingLogLinear.LowerBound(buckets[0].Index));
        double max = later.Max > earlier.Max ? later.Max : Math.Min(later.Max, FloatingLogLinear.UpperBound(buckets[^1].Index));
        return Of(buckets, later.Count - earlier.Count, later.Sum - earlier.Sum, min, max, Advised(later, earlier));
    }

    /// <summary>A sum that overflowed, as the nearest number that JSON can carry.</summary>
    public static double Finite(double value) =>
        double.IsFinite(value) ? value : double.IsNaN(value) ? 0 : Math.CopySign(double.MaxValue, value);

    private static void Copy(IReadOnlyList<Bucket> from, Span<Bucket> to)
    {
        if (from is CompactBuckets compact)
        {
            compact.CopyTo(to);
            return;
        }

        for (int i = 0; i < to.Length; i++)
            to[i] = from[i];
    }

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
