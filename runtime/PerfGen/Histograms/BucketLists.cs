namespace PerfGen.Histograms;

/// <summary>Lists of occupied buckets, ascending, in working memory: what is kept of them is packed.</summary>
internal static class BucketLists
{
    /// <summary>Grows to the longest that a thread has met.</summary>
    [ThreadStatic]
    private static Bucket[]? _read, _other, _sum;

    /// <summary>The buckets side by side; valid until the thread asks again.</summary>
    public static ReadOnlySpan<Bucket> Read(IReadOnlyList<Bucket> buckets) => Read(buckets, ref _read);

    /// <summary>What the later list has more than the earlier one; valid until the thread asks again.</summary>
    public static ReadOnlySpan<Bucket> Subtract(IReadOnlyList<Bucket> later, IReadOnlyList<Bucket> earlier) => Combine(Read(later), earlier, sign: -1);

    /// <summary>The first list and so many times the other, without what is none then; valid until the thread asks again.</summary>
    public static ReadOnlySpan<Bucket> Combine(ReadOnlySpan<Bucket> one, IReadOnlyList<Bucket> other, int sign)
    {
        ReadOnlySpan<Bucket> added = Read(other, ref _other);
        Span<Bucket> sum = Room(ref _sum, one.Length + added.Length);
        int length = 0, position = 0;
        foreach ((int index, long times) in added)
        {
            long count = sign * times;
            for (; position < one.Length && one[position].Index < index; position++)
                sum[length++] = one[position];
            if (position < one.Length && one[position].Index == index)
                count += one[position++].Count;
            if (count != 0)
                sum[length++] = new Bucket(index, count);
        }

        one[position..].CopyTo(sum[length..]);
        return sum[..(length + one.Length - position)];
    }

    /// <summary>The sum of the counts.</summary>
    public static long Total(ReadOnlySpan<Bucket> buckets)
    {
        long total = 0;
        foreach (ref readonly Bucket bucket in buckets)
            total += bucket.Count;
        return total;
    }

    private static ReadOnlySpan<Bucket> Read(IReadOnlyList<Bucket> buckets, ref Bucket[]? room)
    {
        Span<Bucket> read = Room(ref room, buckets.Count);
        if (buckets is CompactBuckets compact)
        {
            compact.CopyTo(read);
            return read;
        }

        for (int i = 0; i < read.Length; i++)
            read[i] = buckets[i];
        return read;
    }

    private static Span<Bucket> Room(ref Bucket[]? room, int length)
    {
        if (room is null || room.Length < length)
            room = new Bucket[Math.Max(64, 2 * length)];
        return room.AsSpan(0, length);
    }
}
