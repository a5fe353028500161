using PerfGen.Histograms;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Live;

/// <summary>The calls of one series over some intervals. Not safe for concurrent use.</summary>
internal sealed class CallSums
{
    public long Calls { get; private set; }

    public long Errors { get; private set; }

    public long TimedCalls { get; private set; }

    public long TotalNs { get; private set; }

    public long SelfNs { get; private set; }

    public long WaitNs { get; private set; }

    /// <summary>Meaningful when something was timed.</summary>
    public long MinNs { get; private set; }

    public long MaxNs { get; private set; }

    /// <summary>In clock ticks.</summary>
    public BucketSum Times { get; } = new();

    public long AllocatedBytes { get; private set; }

    public long MeasuredCalls { get; private set; }

    public long MaxBytes { get; private set; }

    public bool IsEmpty => Calls == 0;

    public void Clear()
    {
        Calls = Errors = TimedCalls = TotalNs = SelfNs = WaitNs = MinNs = MaxNs = AllocatedBytes = MeasuredCalls = MaxBytes = 0;
        Times.Clear();
    }

    public void Add(MethodSnapshot interval)
    {
        Calls += interval.Calls;
        Errors += interval.Errors;
        if (interval.Time is { } time)
            AddTimes(time.Buckets, time.MinNs, time.MaxNs, time.TotalNs, time.SelfNs, time.WaitNs);
        if (interval.Allocated is { } allocated)
            AddSizes(allocated.MeasuredCalls, allocated.TotalBytes, allocated.MaxBytes);
    }

    public void Add(CallSums other)
    {
        Calls += other.Calls;
        Errors += other.Errors;
        if (other.TimedCalls > 0)
            AddTimes(other.Times, other.MinNs, other.MaxNs, other.TotalNs, other.SelfNs, other.WaitNs);
        AddSizes(other.MeasuredCalls, other.AllocatedBytes, other.MaxBytes);
    }

    /// <summary>In nanoseconds; null when nothing was timed.</summary>
    public double? Percentile(double quantile, double nsPerTick) => TimedCalls == 0
        ? null
        : Math.Round(Percentiles.At(quantile, Times.AsSpan(), LogLinear.TimeSubBits, Ticks(MinNs, nsPerTick), Ticks(MaxNs, nsPerTick)) * nsPerTick, 1);

    private static long Ticks(long ns, double nsPerTick) => (long)Math.Round(ns / nsPerTick);

    private void AddTimes(IReadOnlyList<Bucket> buckets, long minNs, long maxNs, long totalNs, long selfNs, long waitNs)
    {
        long timed = 0;
        for (int i = 0; i < buckets.Count; i++)
            timed += buckets[i].Count;
        if (timed == 0)
            return;

        MinNs = TimedCalls == 0 ? minNs : Math.Min(MinNs, minNs);
        MaxNs = Math.Max(MaxNs, maxNs);
        TimedCalls += timed;
        TotalNs += totalNs;
        SelfNs += selfNs;
        WaitNs += waitNs;
        Times.Add(buckets);
    }

    private void AddSizes(long measured, long bytes, long max)
    {
        MeasuredCalls += measured;
        AllocatedBytes += bytes;
        MaxBytes = Math.Max(MaxBytes, max);
    }
}
