using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.History.Merging;

/// <summary>
/// Adds distributions: counts and buckets exactly, sums as far as doubles go; percentiles come from the buckets. Keeps its working
/// memory for the next sum. Not safe for concurrent use.
/// </summary>
internal sealed class DistributionSum
{
    private long _count;
    private double _sum;
    private double _min = double.PositiveInfinity;
    private double _max = double.NegativeInfinity;
    private Bucket[] _buckets = [];
    private int _occupied;
    private AdvisedBound[]? _bounds;
    private bool _boundsDiffer;

    public void AddValue(double value)
    {
        Add([new Bucket(FloatingLogLinear.IndexOf(value), 1)], 1, value, value, value);
    }

    public void Add(MetricDistribution part)
    {
        if (part.Count == 0)
            return;

        AddBounds(part.AdvisedBounds, first: _count == 0);
        Add(part.Buckets, part.Count, part.Sum, part.Min, part.Max);
    }

    public MetricDistribution ToDistribution() => _count == 0
        ? DistributionArithmetic.Empty
        : DistributionArithmetic.Of(_buckets.AsSpan(0, _occupied), _count, _sum, _min, _max, _boundsDiffer ? null : _bounds);

    /// <summary>The next sum begins from nothing.</summary>
    public void Clear()
    {
        (_count, _sum, _min, _max, _occupied) = (0, 0, double.PositiveInfinity, double.NegativeInfinity, 0);
        (_bounds, _boundsDiffer) = (null, false);
    }

    private void Add(IReadOnlyList<Bucket> buckets, long count, double sum, double min, double max)
    {
        _count += count;
        _sum += sum;
        _min = Math.Min(_min, min);
        _max = Math.Max(_max, max);
        Interleave(buckets);
    }

    /// <summary>Both are ascending: one pass over the two. A dense array would span the octaves from nothing to a number.</summary>
    private void Interleave(IReadOnlyList<Bucket> added)
    {
        ReadOnlySpan<Bucket> sum = BucketLists.Combine(_buckets.AsSpan(0, _occupied), added, sign: 1);
        if (_buckets.Length < sum.Length)
            _buckets = new Bucket[2 * sum.Length];
        sum.CopyTo(_buckets);
        _occupied = sum.Length;
    }

    /// <summary>Counts at bounds that a new version of the program moved cannot be added; the buckets still can.</summary>
    private void AddBounds(IReadOnlyList<AdvisedBound>? bounds, bool first)
    {
        if (first)
        {
            _bounds = bounds?.ToArray();
            return;
        }

        _boundsDiffer |= _bounds?.Length != bounds?.Count;
        for (int i = 0; !_boundsDiffer && i < _bounds?.Length; i++)
        {
            _boundsDiffer = _bounds[i].Bound != bounds![i].Bound;
            _bounds[i] = _bounds[i] with { AtOrBelow = _bounds[i].AtOrBelow + bounds[i].AtOrBelow };
        }
    }
}
