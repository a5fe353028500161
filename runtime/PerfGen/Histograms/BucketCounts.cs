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

    /// <summary>The positions that may be other than 0, the second one excluded; of memory that is used again they are a part.</summary>
    private int _from, _end;

    public long Total { get; private set; }

    /// <summary>The occupied buckets in ascending order.</summary>
    public IEnumerable<Bucket> Occupied
    {
        get
        {
            for (int i = _from; i < _end; i++)
            {
                if (_counts[i] != 0)
                    yield return new Bucket(_first + i, _counts[i]);
            }
        }
    }

    /// <summary>The same as an array.</summary>
    public Bucket[] ToArray()
    {
        var buckets = new Bucket[_end - _from - _counts.AsSpan(_from, _end - _from).Count(0)];
        Fill(buckets);
        return buckets;
    }

    /// <summary>The same in working memory, which is made larger where need be.</summary>
    public ReadOnlySpan<Bucket> ToSpan(ref Bucket[] room)
    {
        if (room.Length < _end - _from)
            room = new Bucket[2 * (_end - _from)];
        return room.AsSpan(0, Fill(room));
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

        if (_from == _end)
            (_from, _end) = (position, position + 1);
        else if (position < _from)
            _from = position;
        else if (position >= _end)
            _end = position + 1;
        _counts[position] += count;
        Total += count;
    }

    public void Add(IReadOnlyList<Bucket> buckets)
    {
        foreach ((int index, long count) in BucketLists.Read(buckets))
            Add(index, count);
    }

    public void Add(BucketCounts other)
    {
        for (int i = other._from; i < other._end; i++)
            Add(other._first + i, other._counts[i]);
    }

    /// <summary>Begins anew and keeps the memory.</summary>
    public void Clear()
    {
        _counts.AsSpan(_from, _end - _from).Clear();
        _from = _end = 0;
        Total = 0;
    }

    private int Fill(Span<Bucket> buckets)
    {
        int length = 0;
        for (int i = _from; i < _end; i++)
        {
            if (_counts[i] != 0)
                buckets[length++] = new Bucket(_first + i, _counts[i]);
        }

        return length;
    }

    private int Reach(int index)
    {
        // By sixteen at a time: a histogram is mostly filled in ascending order, and each growth is a new array.
        int first = Math.Min(_counts.Length == 0 ? int.MaxValue : _first, index & ~(Step - 1));
        int end = Math.Max(_first + _counts.Length, (index | (Step - 1)) + 1);
        long[] wider = new long[end - first];
        int moved = _first - first;
        if (_counts.Length > 0)
            _counts.CopyTo(wider, moved);
        if (_from != _end)
            (_from, _end) = (_from + moved, _end + moved);
        (_first, _counts) = (first, wider);
        return index - first;
    }
}
