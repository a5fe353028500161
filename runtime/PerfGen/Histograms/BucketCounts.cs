namespace PerfGen.Histograms;

/// <summary>
/// The counts of one histogram outside the recorder: a growable run of buckets. Adding is commutative and associative. Not
/// safe for concurrent use.
/// </summary>
internal sealed class BucketCounts
{
    private const int Step = 16;

    private int _first;
    private long[] _counts = [];

    public long Total { get; private set; }

    /// <summary>The occupied buckets in ascending order.</summary>
    public IEnumerable<Bucket> Occupied
    {
        get
        {
            for (int i = 0; i < _counts.Length; i++)
            {
                if (_counts[i] != 0)
                    yield return new Bucket(_first + i, _counts[i]);
            }
        }
    }

    /// <summary>The same as an array.</summary>
    public Bucket[] ToArray()
    {
        var buckets = new Bucket[_counts.Length - _counts.AsSpan().Count(0)];
        int length = 0;
        for (int i = 0; length < buckets.Length; i++)
        {
            if (_counts[i] != 0)
                buckets[length++] = new Bucket(_first + i, _counts[i]);
        }

        return buckets;
    }

    public void Add(int index, long count)
    {
        if (count == 0)
            return;

        if (_counts.Length == 0)
            _first = index;
        int position = index - _first;
        if ((uint)position >= (uint)_counts.Length)
            position = Reach(index);

        _counts[position] += count;
        Total += count;
    }

    public void Add(IEnumerable<Bucket> buckets)
    {
        foreach ((int index, long count) in buckets)
            Add(index, count);
    }

    public BucketCounts Copy() => new() { _first = _first, _counts = [.. _counts], Total = Total };

    private int Reach(int index)
    {
        // By sixteen at a time: a histogram is mostly filled in ascending order, and each growth is a new array.
        int first = Math.Min(_counts.Length == 0 ? int.MaxValue : _first, index & ~(Step - 1));
        int end = Math.Max(_first + _counts.Length, (index | (Step - 1)) + 1);
        long[] wider = new long[end - first];
        _counts.CopyTo(wider, _first - first);
        (_first, _counts) = (first, wider);
        return index - first;
    }
}
