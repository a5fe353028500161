using PerfGen.Histograms;

namespace PerfGen.Snapshots;

/// <summary>Differences and sums of snapshots.</summary>
internal static class SnapshotArithmetic
{
    public static Snapshot Subtract(Snapshot later, Snapshot earlier)
    {
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(earlier);
        if (!OfOneProcess(later, earlier))
            throw new ArgumentException("An interval needs two snapshots of one process; these are of different ones.", nameof(earlier));
        if (later.TakenAt < earlier.TakenAt)
            throw new ArgumentException("The snapshot to subtract was taken after the other; swap them.", nameof(earlier));

        return later with
        {
            StartedAt = earlier.TakenAt,
            Instrumentation = Difference(later, earlier),
            Methods = Differences(later, earlier.Methods),
        };
    }

    private static List<MethodSnapshot> Differences(Snapshot later, IReadOnlyList<MethodSnapshot> earlier)
    {
        var differences = new List<MethodSnapshot>();
        var before = new EarlierRows(earlier);
        for (int i = 0; i < later.Methods.Count; i++)
        {
            MethodSnapshot row = later.Methods[i];
            MethodSnapshot? old = before.Find(row);
            if (row.Calls > (old?.Calls ?? 0))
                differences.Add(old is null ? row : Difference(row, old, later.Clock));
        }

        return differences;
    }

    /// <summary>A container's processes all have one id and host: the start tells them apart.</summary>
    private static bool OfOneProcess(Snapshot later, Snapshot earlier) =>
        later.Process.Id == earlier.Process.Id
        && later.Process.Host == earlier.Process.Host
        && later.StartedAt == earlier.StartedAt
        && later.Clock.NsPerTick == earlier.Clock.NsPerTick;

    public static Snapshot Merge(IReadOnlyList<Snapshot> snapshots)
    {
        if (snapshots.Count == 0)
            throw new ArgumentException("There is no snapshot to merge; give at least one.", nameof(snapshots));
        if (snapshots.Count == 1)
            return snapshots[0];

        bool sameClock = snapshots.All(snapshot => snapshot.Clock.AgreesWith(snapshots[0].Clock));
        IEnumerable<Snapshot> comparable = sameClock ? snapshots : snapshots.Select(Rebucketing.ToNanoseconds);
        ClockIdentity clock = sameClock ? snapshots[0].Clock : Rebucketing.CommonClock(snapshots);
        var sum = new RowSum(clock);
        return snapshots[0] with
        {
            TakenAt = snapshots.Max(static snapshot => snapshot.TakenAt),
            StartedAt = snapshots.Min(static snapshot => snapshot.StartedAt),
            Clock = clock,
            Instrumentation = Sum(snapshots),
            Methods =
            [
                .. comparable.SelectMany(static snapshot => snapshot.Methods)
                    .GroupBy(static row => row.Identity)
                    .OrderBy(static rows => rows.Key)
                    .Select(rows => sum.Of([.. rows])),
            ],
        };
    }

    private static MethodSnapshot Difference(MethodSnapshot later, MethodSnapshot earlier, ClockIdentity clock)
    {
        // An outcome that the earlier snapshot saw may have been taken back: the call caught its exception after all.
        long calls = later.Calls - earlier.Calls, errors = Math.Max(0, later.Errors - earlier.Errors);
        TimeStatistics? time = later.Time is null || earlier.Time is null ? later.Time : Difference(later.Time, earlier.Time, clock.NsPerTick);
        AllocationStatistics? allocated = later.Allocated is null || earlier.Allocated is null ? later.Allocated : Difference(later.Allocated, earlier.Allocated);
        return later with
        {
            Calls = calls,
            Errors = errors,
            Cancelled = Math.Max(0, later.Cancelled - earlier.Cancelled),
            TimedCalls = later.TimedCalls - earlier.TimedCalls,
            TooShortToTime = TooShort.Is(time, clock.OverheadNs),
            Time = time,
            Allocated = allocated,
            Thresholds = ThresholdEvaluation.ReEvaluate(new LimitedValues(calls, errors, time, allocated), later.Thresholds, earlier.Thresholds),
        };
    }

    private static TimeStatistics? Difference(TimeStatistics later, TimeStatistics earlier, double nsPerTick)
    {
        ReadOnlySpan<Bucket> buckets = BucketLists.Subtract(later.Buckets, earlier.Buckets);
        if (buckets.Length == 0)
            return null;

        // What the interval's own extremes were is not kept; its outermost buckets bound them, and so does the whole run.
        long min = Math.Max(Ticks(later.MinNs), LogLinear.LowerBound(buckets[0].Index, later.SubBits));
        long max = Math.Min(Ticks(later.MaxNs), LogLinear.UpperBound(buckets[^1].Index, later.SubBits));
        return TimeStatistics.From(
            buckets,
            nsPerTick,
            later.TotalNs - earlier.TotalNs,
            later.SelfNs - earlier.SelfNs,
            later.WaitNs - earlier.WaitNs,
            Math.Min(min, max),
            max);

        long Ticks(long ns) => (long)Math.Round(ns / nsPerTick);
    }

    private static AllocationStatistics? Difference(AllocationStatistics later, AllocationStatistics earlier)
    {
        // A call is counted a moment before it is known to be of unknown allocation: the earlier snapshot may have more.
        long measured = later.MeasuredCalls - earlier.MeasuredCalls;
        if (measured <= 0)
            return null;

        ReadOnlySpan<Bucket> buckets = BucketLists.Subtract(later.Buckets, earlier.Buckets);
        long max = buckets.Length == 0 ? 0 : Math.Min(later.MaxBytes, LogLinear.UpperBound(buckets[^1].Index, LogLinear.SizeSubBits));
        return AllocationStatistics.From(buckets, measured, later.TotalBytes - earlier.TotalBytes, max);
    }

    private static InstrumentationCost Difference(Snapshot later, Snapshot earlier)
    {
        // The CPU time of each follows from its cost and share; an interval without either keeps the later share.
        double cpuLater = CpuNs(later.Instrumentation), cpuEarlier = CpuNs(earlier.Instrumentation);
        long total = Math.Max(0, later.Instrumentation.TotalNs - earlier.Instrumentation.TotalNs);
        return new InstrumentationCost
        {
            TotalNs = total,
            PercentOfRun = cpuLater > cpuEarlier
                ? Math.Round(Math.Clamp(100 * total / (cpuLater - cpuEarlier), 0, 100), 2)
                : later.Instrumentation.PercentOfRun,
        };
    }

    private static InstrumentationCost Sum(IReadOnlyList<Snapshot> snapshots)
    {
        long total = snapshots.Sum(static snapshot => snapshot.Instrumentation.TotalNs);
        double cpu = snapshots.Sum(static snapshot => CpuNs(snapshot.Instrumentation));
        return new InstrumentationCost { TotalNs = total, PercentOfRun = cpu > 0 ? Math.Round(100 * total / cpu, 2) : 0 };
    }

    /// <summary>The CPU time that a share was taken of; a share of 0 has been rounded down from at most 0.005 %.</summary>
    private static double CpuNs(InstrumentationCost cost) => cost.TotalNs * 100 / Math.Max(cost.PercentOfRun, 0.005);

    /// <summary>Several rows as one, under the identity of the first.</summary>
    public static MethodSnapshot Sum(MethodSnapshot[] rows, ClockIdentity clock) => new RowSum(clock).Of(rows);
}
