using PerfGen.Histograms;
using PerfGen.Snapshots;
using PerfGen.Thresholds;

namespace PerfGen.Monitoring.Alerts.Values;

/// <summary>Calls above per-call limits: those of the code as they were counted, others by their buckets.</summary>
internal static class ThresholdCounts
{
    /// <summary>The place of a per-call limit among four counts.</summary>
    public static int IndexOf(string what, Severity severity) => (what == ThresholdKinds.MaxNs ? 0 : 2) + (int)severity;

    public static void Add(long[] counts, MethodSnapshot row, int sign)
    {
        if (row.Thresholds is not { } results)
            return;

        Span<long> most = stackalloc long[4];
        most.Clear();
        foreach (ThresholdResult result in results)
        {
            if (result.What is not (ThresholdKinds.MaxNs or ThresholdKinds.MaxAllocatedBytes))
                continue;

            // Of two limits of one severity the tighter one counts the more.
            int index = IndexOf(result.What, result.Severity);
            most[index] = Math.Max(most[index], result.Violations);
        }

        for (int i = 0; i < most.Length; i++)
            counts[i] += sign * most[i];
    }

    public static long CallsAbove(MethodSnapshot? row, string what, double limit, double nsPerTick) => what == ThresholdKinds.MaxNs
        ? CallsAbove(row?.Time?.Buckets, LogLinear.TimeSubBits, limit / nsPerTick)
        : CallsAbove(row?.Allocated?.Buckets, LogLinear.SizeSubBits, limit);

    private static long CallsAbove(IReadOnlyList<Bucket>? buckets, int subBits, double limit)
    {
        long above = 0;
        for (int i = (buckets?.Count ?? 0) - 1; i >= 0 && LogLinear.LowerBound(buckets![i].Index, subBits) > limit; i--)
            above += buckets[i].Count;
        return above;
    }
}
