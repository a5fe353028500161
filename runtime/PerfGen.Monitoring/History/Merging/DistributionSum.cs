using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.History.Merging;

/// <summary>
/// Adds distributions: counts and buckets exactly, sums as far as doubles go; percentiles come from the buckets. Not safe for
/// concurrent use.
/// </summary>
internal sealed class DistributionSum
{
    private long _count;
    private double _sum;
    private double _min = double.PositiveInfinity;
    private double _max = double.NegativeInfinity;
    private List<Bucket> _buckets = [];
    private List<Bucket> _spare = [];
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
        : DistributionArithmetic.Of([.. _buckets], _count, _sum, _min, _max, _boundsDiffer ? null : _bounds);

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
        _spare.Clear();
        int i = 0, j = 0;
        while (i < _buckets.Count || j < added.Count)
        {
            int left = i < _buckets.Count ? _buckets[i].Index : int.MaxValue;
            int right = j < added.Count ? added[j].Index : int.MaxValue;
            if (left == right)
                _spare.Add(new Bucket(left, _buckets[i++].Count + added[j++].Count));
            else
                _spare.Add(left < right ? _buckets[i++] : added[j++]);
        }

        (_buckets, _spare) = (_spare, _buckets);
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
