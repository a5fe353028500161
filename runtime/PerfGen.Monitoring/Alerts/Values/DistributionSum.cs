using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Alerts.Values;

/// <summary>The buckets of several distributions, added and taken away again; always in their order. Not safe for concurrent use.</summary>
internal sealed class DistributionSum
{
    private Bucket[] _buckets = [];
    private int _occupied;

    public long Count { get; private set; }

    private ReadOnlySpan<Bucket> Occupied => _buckets.AsSpan(0, _occupied);

    public void Add(MetricDistribution? values) => Add(values, 1);

    public void Remove(MetricDistribution? values) => Add(values, -1);

    public double Quantile(double quantile, double min, double max) => FloatingPercentiles.At(quantile, Occupied, Count, min, max);

    /// <summary>Two distributions as one, of which only count, extremes and buckets are said.</summary>
    public static MetricDistribution? Of(MetricDistribution? one, MetricDistribution? other)
    {
        if (one is not { Count: > 0 })
            return other;
        if (other is not { Count: > 0 })
            return one;

        return one with
        {
            Count = one.Count + other.Count,
            Sum = one.Sum + other.Sum,
            Min = Math.Min(one.Min, other.Min),
            Max = Math.Max(one.Max, other.Max),
            Buckets = CompactBuckets.Of(BucketLists.Combine(BucketLists.Read(one.Buckets), other.Buckets, sign: 1)),
            AdvisedBounds = null,
        };
    }

    private void Add(MetricDistribution? values, int sign)
    {
        if (values is not { Count: > 0 })
            return;

        ReadOnlySpan<Bucket> sum = BucketLists.Combine(Occupied, values.Buckets, sign);
        if (_buckets.Length < sum.Length)
            _buckets = new Bucket[2 * sum.Length];
        sum.CopyTo(_buckets);
        _occupied = sum.Length;
        Count += sign * values.Count;
    }
}
