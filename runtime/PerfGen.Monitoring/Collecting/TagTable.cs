namespace PerfGen.Monitoring.Collecting;

/// <summary>
/// Series by their tags as they were measured: readers neither wait nor allocate. Writers hold the family's lock. Entries are never
/// taken out, but all at once.
/// </summary>
internal sealed class TagTable
{
    private const int FirstLength = 8;

    private Entry?[] _entries = new Entry?[FirstLength];

    /// <summary>Entries.</summary>
    public int Count { get; private set; }

    /// <summary>The series of these tags in any order; null when they were never added.</summary>
    public CollectedSeries? Find(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        int hash = TagHash.Of(tags);
        Entry?[] entries = Volatile.Read(ref _entries);
        for (int slot = hash & (entries.Length - 1); ; slot = (slot + 1) & (entries.Length - 1))
        {
            if (entries[slot] is not { } entry)
                return null;
            if (entry.Hash == hash && entry.Matches(tags))
                return entry.Series;
        }
    }

    public void Add(ReadOnlySpan<KeyValuePair<string, object?>> tags, CollectedSeries series)
    {
        // At most half full: a search always comes to an empty slot, and soon.
        if (2 * (Count + 1) > _entries.Length)
            Grow();
        Place(_entries, new Entry(TagHash.Of(tags), tags.ToArray(), series));
        Count++;
    }

    public void Clear()
    {
        Count = 0;
        Volatile.Write(ref _entries, new Entry?[FirstLength]);
    }

    private void Grow()
    {
        var larger = new Entry?[_entries.Length * 2];
        foreach (Entry? entry in _entries)
        {
            if (entry is not null)
                Place(larger, entry);
        }

        Volatile.Write(ref _entries, larger);
    }

    private static void Place(Entry?[] entries, Entry entry)
    {
        int slot = entry.Hash & (entries.Length - 1);
        while (entries[slot] is not null)
            slot = (slot + 1) & (entries.Length - 1);
        Volatile.Write(ref entries[slot], entry);
    }

    private sealed class Entry(int hash, KeyValuePair<string, object?>[] tags, CollectedSeries series)
    {
        public int Hash => hash;

        public CollectedSeries Series => series;

        public bool Matches(ReadOnlySpan<KeyValuePair<string, object?>> others)
        {
            KeyValuePair<string, object?>[] own = tags;
            if (own.Length != others.Length)
                return false;
            for (int i = 0; i < own.Length; i++)
            {
                if (!Same(own[i], others[i]))
                    return Within(own, others) && Within(others, own);
            }

            return true;
        }

        private static bool Within(ReadOnlySpan<KeyValuePair<string, object?>> some, ReadOnlySpan<KeyValuePair<string, object?>> all)
        {
            foreach (ref readonly KeyValuePair<string, object?> one in some)
            {
                bool found = false;
                foreach (ref readonly KeyValuePair<string, object?> other in all)
                    found |= Same(one, other);
                if (!found)
                    return false;
            }

            return true;
        }

        private static bool Same(in KeyValuePair<string, object?> left, in KeyValuePair<string, object?> right) =>
            left.Key == right.Key
            && (ReferenceEquals(left.Value, right.Value)
                || (left.Value is string text ? right.Value is string other && text == other : left.Value is not null && left.Value.Equals(right.Value)));
    }
}
