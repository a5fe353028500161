using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;

namespace Shop.Load;

/// <summary>What the service saw of one route, interval added to interval. In milliseconds; not thread-safe.</summary>
internal sealed class InsideLatencies
{
    private readonly SortedDictionary<int, long> _buckets = [];
    private double _min = double.MaxValue;
    private double _max;

    public long Count { get; private set; }

    /// <param name="buckets">Of seconds, on the scale of <see cref="FloatingLogLinear"/>.</param>
    /// <param name="min">The least of these values.</param>
    /// <param name="max">The greatest.</param>
    public void Add(IEnumerable<Bucket> buckets, double min, double max)
    {
        foreach ((int index, long count) in buckets)
        {
            _buckets[index] = _buckets.GetValueOrDefault(index) + count;
            Count += count;
        }

        (_min, _max) = (Math.Min(_min, min), Math.Max(_max, max));
    }

    /// <summary>Nearest rank, interpolated inside its bucket, which is at most 6.25 % wide.</summary>
    public double At(double quantile)
    {
        double rank = Math.Max(1, Math.Ceiling(quantile * Count)), before = 0;
        foreach ((int index, long count) in _buckets)
        {
            if (before + count >= rank)
            {
                double low = Math.Max(FloatingLogLinear.LowerBound(index), _min), high = Math.Min(FloatingLogLinear.UpperBound(index), _max);
                return 1000 * (low + (Math.Max(0, high - low) * ((rank - before - 0.5) / count)));
            }

            before += count;
        }

        return 1000 * _max;
    }
}
