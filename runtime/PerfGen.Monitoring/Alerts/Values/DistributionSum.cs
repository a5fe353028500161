using System.Runtime.InteropServices;
using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Alerts.Values;

/// <summary>The buckets of several distributions, added and taken away again. Not safe for concurrent use.</summary>
internal sealed class DistributionSum
{
    private readonly Dictionary<int, long> _counts = [];
    private readonly List<Bucket> _occupied = [];

    public long Count { get; private set; }

    public void Add(MetricDistribution? values) => Add(values, 1);

    public void Remove(MetricDistribution? values) => Add(values, -1);

    public double Quantile(double quantile, double min, double max)
    {
        _occupied.Clear();
        foreach ((int index, long count) in _counts)
            _occupied.Add(new Bucket(index, count));
        _occupied.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        return FloatingPercentiles.At(quantile, CollectionsMarshal.AsSpan(_occupied), Count, min, max);
    }

    /// <summary>Two distributions as one, of which only count, extremes and buckets are said.</summary>
    public static MetricDistribution? Of(MetricDistribution? one, MetricDistribution? other)
    {
        if (one is not { Count: > 0 })
            return other;
        if (other is not { Count: > 0 })
            return one;

        var sum = new DistributionSum();
        sum.Add(one);
        sum.Add(other);
        return one with
        {
            Count = sum.Count,
            Sum = one.Sum + other.Sum,
            Min = Math.Min(one.Min, other.Min),
            Max = Math.Max(one.Max, other.Max),
            Buckets = [.. sum._counts.Select(static bucket => new Bucket(bucket.Key, bucket.Value)).OrderBy(static bucket => bucket.Index)],
            AdvisedBounds = null,
        };
    }

    private void Add(MetricDistribution? values, int sign)
    {
        if (values is null)
            return;

        foreach ((int index, long count) in values.Buckets)
        {
            ref long sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, index, out _);
            sum += sign * count;
            if (sum == 0)
                _counts.Remove(index);
            Count += sign * count;
        }
    }
}
