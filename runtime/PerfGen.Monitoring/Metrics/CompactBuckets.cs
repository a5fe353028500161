using System.Collections;
using PerfGen.Histograms;

namespace PerfGen.Monitoring.Metrics;

/// <summary>
/// Buckets in some three bytes each: the distance from the last index and the count, seven bits a byte. A snapshot of thousands of
/// distributions is mostly buckets, and made every second. Immutable; an index is found by counting.
/// </summary>
internal sealed class CompactBuckets : IReadOnlyList<Bucket>
{
    private const int LongestBucket = 3 + 10;

    private readonly byte[] _bytes;

    private CompactBuckets(byte[] bytes, int count) => (_bytes, Count) = (bytes, count);

    public static CompactBuckets Empty { get; } = new([], 0);

    public int Count { get; }

    public Bucket this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            int at = 0;
            Bucket bucket = default;
            for (int i = 0; i <= index; i++)
                bucket = Next(ref at, bucket.Index);
            return bucket;
        }
    }

    /// <param name="buckets">Ascending, indexes from 0 to 2,097,151.</param>
    public static CompactBuckets Of(ReadOnlySpan<Bucket> buckets)
    {
        if (buckets.IsEmpty)
            return Empty;

        byte[] working = System.Buffers.ArrayPool<byte>.Shared.Rent(buckets.Length * LongestBucket);
        int length = 0, before = 0;
        foreach ((int index, long count) in buckets)
        {
            Write(working, ref length, (ulong)(index - before));
            Write(working, ref length, (ulong)count);
            before = index;
        }

        byte[] bytes = working[..length];
        System.Buffers.ArrayPool<byte>.Shared.Return(working);
        return new CompactBuckets(bytes, buckets.Length);
    }

    public void CopyTo(Span<Bucket> buckets)
    {
        int at = 0, before = 0;
        for (int i = 0; i < Count; i++)
        {
            buckets[i] = Next(ref at, before);
            before = buckets[i].Index;
        }
    }

    public IEnumerator<Bucket> GetEnumerator()
    {
        int at = 0;
        Bucket bucket = default;
        for (int i = 0; i < Count; i++)
            yield return bucket = Next(ref at, bucket.Index);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Bucket Next(ref int at, int before)
    {
        int index = before + (int)Read(ref at);
        return new Bucket(index, (long)Read(ref at));
    }

    private ulong Read(ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte one = _bytes[at++];
            value |= (ulong)(one & 0x7F) << shift;
            if (one < 0x80)
                return value;
        }
    }

    private static void Write(byte[] bytes, ref int length, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            bytes[length++] = (byte)(value | 0x80);
        bytes[length++] = (byte)value;
    }
}
