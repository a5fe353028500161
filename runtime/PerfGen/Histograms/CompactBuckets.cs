using System.Buffers.Binary;
using System.Collections;

namespace PerfGen.Histograms;

/// <summary>
/// Buckets in mostly two or three bytes each: the distance from the first index and the count, as wide as the largest of each needs. A
/// snapshot is mostly buckets, and may be taken every second. Immutable; any bucket is found at once.
/// </summary>
internal sealed class CompactBuckets : IReadOnlyList<Bucket>
{
    private readonly byte[] _bytes;
    private readonly int _first;
    private readonly byte _indexWidth, _countWidth;

    private CompactBuckets(byte[] bytes, int count, int first, byte indexWidth, byte countWidth) =>
        (_bytes, Count, _first, _indexWidth, _countWidth) = (bytes, count, first, indexWidth, countWidth);

    public static CompactBuckets Empty { get; } = new([], 0, 0, 1, 1);

    public int Count { get; }

    public Bucket this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            ReadOnlySpan<byte> bucket = _bytes.AsSpan(index * (_indexWidth + _countWidth));
            return new Bucket(_first + (int)Read(bucket, _indexWidth), Read(bucket[_indexWidth..], _countWidth));
        }
    }

    /// <param name="buckets">Ascending.</param>
    public static CompactBuckets Of(ReadOnlySpan<Bucket> buckets)
    {
        if (buckets.IsEmpty)
            return Empty;

        int first = buckets[0].Index;
        ulong all = 0;
        foreach (ref readonly Bucket bucket in buckets)
            all |= (ulong)bucket.Count;
        byte indexWidth = WidthOf((uint)(buckets[^1].Index - first)), countWidth = WidthOf(all);
        byte[] bytes = new byte[buckets.Length * (indexWidth + countWidth)];
        Span<byte> rest = bytes;
        foreach (ref readonly Bucket bucket in buckets)
        {
            Write(rest, indexWidth, bucket.Index - first);
            Write(rest[indexWidth..], countWidth, bucket.Count);
            rest = rest[(indexWidth + countWidth)..];
        }

        return new CompactBuckets(bytes, buckets.Length, first, indexWidth, countWidth);
    }

    public void CopyTo(Span<Bucket> buckets)
    {
        ReadOnlySpan<byte> rest = _bytes;
        if ((_indexWidth, _countWidth) == (1, 1))
        {
            // Nearly all that an interval has.
            for (int i = 0; i < Count; i++)
                buckets[i] = new Bucket(_first + rest[2 * i], rest[2 * i + 1]);
            return;
        }

        for (int i = 0; i < Count; i++)
        {
            buckets[i] = new Bucket(_first + (int)Read(rest, _indexWidth), Read(rest[_indexWidth..], _countWidth));
            rest = rest[(_indexWidth + _countWidth)..];
        }
    }

    public IEnumerator<Bucket> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>1, 2, 4 or 8 bytes.</summary>
    private static byte WidthOf(ulong largest) => largest <= byte.MaxValue ? (byte)1 : largest <= ushort.MaxValue ? (byte)2 : largest <= uint.MaxValue ? (byte)4 : (byte)8;

    private static long Read(ReadOnlySpan<byte> from, byte width) => width switch
    {
        1 => from[0],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(from),
        4 => BinaryPrimitives.ReadUInt32LittleEndian(from),
        _ => BinaryPrimitives.ReadInt64LittleEndian(from),
    };

    private static void Write(Span<byte> to, byte width, long value)
    {
        switch (width)
        {
            case 1:
                to[0] = (byte)value;
                break;
            case 2:
                BinaryPrimitives.WriteUInt16LittleEndian(to, (ushort)value);
                break;
            case 4:
                BinaryPrimitives.WriteUInt32LittleEndian(to, (uint)value);
                break;
            default:
                BinaryPrimitives.WriteInt64LittleEndian(to, value);
                break;
        }
    }
}
