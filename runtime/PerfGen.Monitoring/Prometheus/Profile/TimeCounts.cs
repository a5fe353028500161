using PerfGen.Histograms;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Prometheus.Profile;

/// <summary>How many calls took at most so long, estimated from the buckets. Asked in ascending order.</summary>
/// <remarks>
/// Inside a bucket, at most 6.25 % wide, the calls are taken as spread evenly over the whole of it, whatever the observed extremes: they
/// move, and the estimate would fall.
/// </remarks>
internal sealed class TimeCounts(TimeStatistics time, double nsPerTick)
{
    private int _next;
    private long _before;

    /// <summary>All calls.</summary>
    public long Count { get; } = time.Buckets.Sum(static bucket => bucket.Count);

    public long AtOrBelow(double seconds)
    {
        // Boundaries are whole ticks where the clock has them, and no error of the division makes one less.
        double limit = Math.Floor(Math.Round(seconds * 1e9 / nsPerTick, 3));
        while (_next < time.Buckets.Count && LogLinear.UpperBound(time.Buckets[_next].Index, time.SubBits) <= limit)
            _before += time.Buckets[_next++].Count;
        if (_next == time.Buckets.Count)
            return _before;

        (int index, long count) = time.Buckets[_next];
        double low = LogLinear.LowerBound(index, time.SubBits), high = LogLinear.UpperBound(index, time.SubBits);
        return limit < low ? _before : _before + (long)(count * ((limit - low + 1) / (high - low + 1)));
    }
}
