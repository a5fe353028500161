using PerfGen.Histograms;

namespace PerfGen.Snapshots;

/// <summary>The allocations of a series, in bytes, callees included.</summary>
/// <remarks>
/// Of an asynchronous call that was suspended it is not known what it allocated; such calls are in
/// <see cref="MethodSnapshot.TimedCalls"/> and not in <see cref="MeasuredCalls"/>.
/// </remarks>
public sealed record AllocationStatistics
{
    /// <summary>Calls whose allocation is known, those that allocated nothing among them.</summary>
    public required long MeasuredCalls { get; init; }

    /// <summary>The bytes of all measured calls.</summary>
    public required long TotalBytes { get; init; }

    /// <summary>Per measured call.</summary>
    public required double MeanBytes { get; init; }

    /// <summary>The median.</summary>
    public required double P50Bytes { get; init; }

    /// <summary>The 95th percentile.</summary>
    public required double P95Bytes { get; init; }

    /// <summary>The 99th percentile.</summary>
    public required double P99Bytes { get; init; }

    /// <summary>The most a single call allocated.</summary>
    public required long MaxBytes { get; init; }

    /// <summary>The occupied buckets of calls that allocated something, 4 buckets per power of two, ascending.</summary>
    public required IReadOnlyList<Bucket> Buckets { get; init; }

    private static ReadOnlySpan<double> Quantiles => [0.50, 0.95, 0.99];

    internal static AllocationStatistics From(ReadOnlySpan<Bucket> buckets, long measuredCalls, long totalBytes, long maxBytes)
    {
        Span<double> bytes = stackalloc double[Quantiles.Length];
        long zeros = Math.Max(0, measuredCalls - BucketLists.Total(buckets));
        Percentiles.AtEach(Quantiles, buckets, LogLinear.SizeSubBits, minimum: 0, maxBytes, zeros, bytes);
        return new AllocationStatistics
        {
            MeasuredCalls = measuredCalls,
            TotalBytes = totalBytes,
            MeanBytes = measuredCalls == 0 ? 0 : Math.Round((double)totalBytes / measuredCalls, 1),
            P50Bytes = Math.Round(bytes[0], 1),
            P95Bytes = Math.Round(bytes[1], 1),
            P99Bytes = Math.Round(bytes[2], 1),
            MaxBytes = maxBytes,
            Buckets = CompactBuckets.Of(buckets),
        };
    }
}
