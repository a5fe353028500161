namespace PerfGen.Tests.Measuring;

/// <summary>Takes one snapshot after the other while a series is being recorded, and keeps its row of each.</summary>
internal sealed class SnapshotWatch : IDisposable
{
    private readonly Probe _probe;
    private readonly List<Snapshot> _snapshots = [];
    private readonly Background _taking;

    public SnapshotWatch(Probe probe)
    {
        _probe = probe;
        _taking = new Background(Take);
    }

    public void Dispose() => _taking.Dispose();

    /// <summary>Of two snapshots the later has no smaller count, total or bucket, and neither has the interval between them.</summary>
    public void AssertEveryIntervalGrew(int atLeast)
    {
        Dispose();
        Assert.True(_snapshots.Count >= atLeast, $"Only {_snapshots.Count} snapshots were taken.");
        for (int i = 1; i < _snapshots.Count; i++)
        {
            AssertGrew(_snapshots[i - 1], _snapshots[i]);
            AssertGrew(_snapshots[i / 2], _snapshots[i]);
        }
    }

    private void Take()
    {
        Snapshot snapshot = Profiler.Snapshot();
        if (snapshot.RowOrNull(_probe) is { } row)
            _snapshots.Add(snapshot with { Methods = [row] });
        Thread.Sleep(_snapshots.Count / 500);
    }

    private void AssertGrew(Snapshot earlier, Snapshot later)
    {
        MethodSnapshot before = earlier.Row(_probe), after = later.Row(_probe);
        AssertNotNegative(after.Calls - before.Calls);
        AssertNotNegative(after.Time!.TotalNs - before.Time!.TotalNs);
        foreach ((int index, long count) in before.Time.Buckets)
            AssertNotNegative(after.Time.Buckets.SingleOrDefault(bucket => bucket.Index == index).Count - count);

        if ((later - earlier).RowOrNull(_probe) is not { } interval)
            return;
        AssertNotNegative(interval.Calls, interval.Errors, interval.Cancelled, interval.TimedCalls);
        AssertNotNegative(interval.Time!.TotalNs, interval.Time.SelfNs, interval.Time.WaitNs, interval.Time.MinNs);
        AssertNotNegative([.. interval.Time.Buckets.Select(static bucket => bucket.Count)]);
        if (interval.Allocated is { } allocated)
            AssertNotNegative([allocated.MeasuredCalls, allocated.TotalBytes, allocated.MaxBytes, .. allocated.Buckets.Select(static bucket => bucket.Count)]);
    }

    private static void AssertNotNegative(params ReadOnlySpan<long> values)
    {
        foreach (long value in values)
            Assert.True(value >= 0, $"An interval has a value of {value}.");
    }
}
