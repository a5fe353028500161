using System.Collections;
using System.Runtime.InteropServices;
using PerfGen.Histograms;

namespace PerfGen.AspNetCore.Live;

/// <summary>
/// A sum of histograms: the occupied buckets in ascending order, and nothing for the others. Kept for its memory when it is
/// cleared. Not safe for concurrent use.
/// </summary>
internal sealed class BucketSum : IReadOnlyList<Bucket>
{
    private readonly List<Bucket> _buckets = [];

    public int Count => _buckets.Count;

    public Bucket this[int index] => _buckets[index];

    /// <summary>Valid until it changes.</summary>
    public ReadOnlySpan<Bucket> AsSpan() => CollectionsMarshal.AsSpan(_buckets);

    public void Clear() => _buckets.Clear();

    public void Add(IReadOnlyList<Bucket> more)
    {
        int from = 0;
        for (int i = 0; i < more.Count; i++)
        {
            Bucket bucket = more[i];
            // Both are ascending: what is smaller than this one is passed for good.
            while (from < _buckets.Count && _buckets[from].Index < bucket.Index)
                from++;

            if (from < _buckets.Count && _buckets[from].Index == bucket.Index)
            {
                ref Bucket known = ref CollectionsMarshal.AsSpan(_buckets)[from];
                known = known with { Count = known.Count + bucket.Count };
            }
            else
            {
                _buckets.Insert(from, bucket);
            }
        }
    }

    public IEnumerator<Bucket> GetEnumerator() => _buckets.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
