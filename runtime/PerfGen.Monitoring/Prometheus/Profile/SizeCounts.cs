using PerfGen.Histograms;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Prometheus.Profile;

/// <summary>How many calls allocated at most so much, estimated from the buckets; exact for none. Asked in ascending order.</summary>
internal sealed class SizeCounts(AllocationStatistics allocated)
{
    private int _next;
    private long _before = Math.Max(0, allocated.MeasuredCalls - allocated.Buckets.Sum(static bucket => bucket.Count));

    /// <summary>All calls whose allocation is known.</summary>
    public long Count { get; } = Math.Max(allocated.MeasuredCalls, allocated.Buckets.Sum(static bucket => bucket.Count));

    public long AtOrBelow(double bytes)
    {
        while (_next < allocated.Buckets.Count && LogLinear.UpperBound(allocated.Buckets[_next].Index, LogLinear.SizeSubBits) <= bytes)
            _before += allocated.Buckets[_next++].Count;
        if (_next == allocated.Buckets.Count)
            return _before;

        (int index, long count) = allocated.Buckets[_next];
        double low = LogLinear.LowerBound(index, LogLinear.SizeSubBits), high = LogLinear.UpperBound(index, LogLinear.SizeSubBits);
        return bytes < low ? _before : _before + (long)(count * ((bytes - low + 1) / (high - low + 1)));
    }
}
