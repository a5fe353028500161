namespace PerfGen.Monitoring.Prometheus.Text;

/// <summary>
/// The counts of one histogram at its boundaries: estimated from finer buckets, or counted exactly. Used again for one series after
/// the other. Not safe for concurrent use.
/// </summary>
/// <remarks>
/// Neither kind ever falls from one reading to the next, as long as what it is made of does not; nor does what
/// <see cref="Settle"/> makes of the two, which takes the smaller or larger of them.
/// </remarks>
internal sealed class CumulativeCounts
{
    private readonly List<Entry> _entries = [];

    public int Length => _entries.Count;

    public (Boundary Boundary, long AtOrBelow) this[int index] => (_entries[index].Boundary, _entries[index].AtOrBelow);

    /// <summary>Forgets the series before.</summary>
    /// <param name="ladder">Ascending.</param>
    public void Begin(ReadOnlySpan<Boundary> ladder)
    {
        _entries.Clear();
        foreach (Boundary boundary in ladder)
            _entries.Add(new Entry(boundary));
    }

    /// <summary>Adds a boundary, unless it is there; the count that is known of it remains.</summary>
    public void Add(double boundary, long? atOrBelow)
    {
        int position = 0;
        while (position < _entries.Count && _entries[position].Boundary.Value < boundary)
            position++;
        if (position == _entries.Count || _entries[position].Boundary.Value > boundary)
            _entries.Insert(position, new Entry(Boundary.Of(boundary)));
        if (atOrBelow is { } exact)
            _entries[position] = _entries[position] with { AtOrBelow = exact, IsExact = true };
    }

    /// <summary>Sets the estimates. Called with the boundaries in ascending order.</summary>
    public void Estimate(Func<double, long> atOrBelow)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            // Asked in any case: it goes on from the boundary before.
            long estimate = atOrBelow(_entries[i].Boundary.Value);
            if (!_entries[i].IsExact)
                _entries[i] = _entries[i] with { AtOrBelow = estimate };
        }
    }

    /// <summary>Makes the counts ascend: an estimate gives way to an exact count beside it.</summary>
    public void Settle(long count)
    {
        long most = count;
        for (int i = _entries.Count - 1; i >= 0; i--)
        {
            if (_entries[i].IsExact)
                most = Math.Min(most, _entries[i].AtOrBelow);
            else
                _entries[i] = _entries[i] with { AtOrBelow = Math.Min(most, _entries[i].AtOrBelow) };
        }

        long least = 0;
        for (int i = 0; i < _entries.Count; i++)
        {
            least = Math.Min(count, Math.Max(least, _entries[i].AtOrBelow));
            _entries[i] = _entries[i] with { AtOrBelow = least };
        }
    }

    private readonly record struct Entry(Boundary Boundary, long AtOrBelow = 0, bool IsExact = false);
}
