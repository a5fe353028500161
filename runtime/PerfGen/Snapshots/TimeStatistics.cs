using PerfGen.Histograms;

namespace PerfGen.Snapshots;

/// <summary>The durations of a series, in nanoseconds.</summary>
/// <remarks>
/// Percentiles are interpolated inside buckets that are at most 6.25 % wide. Minimum and maximum of an interval (a difference of
/// two snapshots) are the bounds of its outermost buckets.
/// </remarks>
public sealed record TimeStatistics
{
    /// <summary>The sum of all durations, callees included.</summary>
    public required long TotalNs { get; init; }

    /// <summary>The same without the time in profiled callees and without waiting.</summary>
    public required long SelfNs { get; init; }

    /// <summary>The time between an asynchronous call's return and its completion.</summary>
    public required long WaitNs { get; init; }

    /// <summary>The shortest call.</summary>
    public required long MinNs { get; init; }

    /// <summary>The longest call.</summary>
    public required long MaxNs { get; init; }

    /// <summary>The arithmetic mean.</summary>
    public required double MeanNs { get; init; }

    /// <summary>The median.</summary>
    public required double P50Ns { get; init; }

    /// <summary>The 90th percentile.</summary>
    public required double P90Ns { get; init; }

    /// <summary>The 95th percentile.</summary>
    public required double P95Ns { get; init; }

    /// <summary>The 99th percentile.</summary>
    public required double P99Ns { get; init; }

    /// <summary>The 99.9th percentile.</summary>
    public required double P999Ns { get; init; }

    /// <summary>The scale of <see cref="Buckets"/>: 2^subBits buckets per power of two.</summary>
    public required int SubBits { get; init; }

    /// <summary>The occupied buckets, in clock ticks, ascending.</summary>
    public required IReadOnlyList<Bucket> Buckets { get; init; }

    private static ReadOnlySpan<double> Quantiles => [0.50, 0.90, 0.95, 0.99, 0.999];

    /// <summary>Derives mean and percentiles from buckets, totals and bounds, all in ticks.</summary>
    internal static TimeStatistics From(
        ReadOnlySpan<Bucket> buckets, double nsPerTick, long totalNs, long selfNs, long waitNs, long minTicks, long maxTicks)
    {
        long count = BucketLists.Total(buckets);
        Span<double> ticks = stackalloc double[Quantiles.Length];
        Percentiles.AtEach(Quantiles, buckets, LogLinear.TimeSubBits, minTicks, maxTicks, zeros: 0, ticks);
        return new TimeStatistics
        {
            TotalNs = totalNs,
            SelfNs = selfNs,
            WaitNs = waitNs,
            MinNs = (long)Math.Round(minTicks * nsPerTick),
            MaxNs = (long)Math.Round(maxTicks * nsPerTick),
            MeanNs = count == 0 ? 0 : Math.Round((double)totalNs / count, 1),
            P50Ns = Math.Round(ticks[0] * nsPerTick, 1),
            P90Ns = Math.Round(ticks[1] * nsPerTick, 1),
            P95Ns = Math.Round(ticks[2] * nsPerTick, 1),
            P99Ns = Math.Round(ticks[3] * nsPerTick, 1),
            P999Ns = Math.Round(ticks[4] * nsPerTick, 1),
            SubBits = LogLinear.TimeSubBits,
            Buckets = CompactBuckets.Of(buckets),
        };
    }
}
