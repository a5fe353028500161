using PerfGen.Histograms;

namespace PerfGen.Monitoring.History.Format;

/// <summary>Buckets as one row of numbers: the gap to the index before (the first: the index itself) and the count, in turn.</summary>
internal static class BucketRuns
{
    public static long[] Encode(IReadOnlyList<Bucket> buckets)
    {
        long[] run = new long[buckets.Count * 2];
        int before = 0;
        for (int i = 0; i < buckets.Count; i++)
        {
            (int index, long count) = buckets[i];
            run[2 * i] = index - before;
            run[2 * i + 1] = count;
            before = index;
        }

        return run;
    }

    public static Bucket[] Decode(long[]? run)
    {
        if (run is null)
            return [];

        var buckets = new Bucket[run.Length / 2];
        long index = 0;
        for (int i = 0; i < buckets.Length; i++)
            buckets[i] = new Bucket((int)(index += run[2 * i]), run[2 * i + 1]);
        return buckets;
    }
}
