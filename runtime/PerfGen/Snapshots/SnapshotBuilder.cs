using PerfGen.Recording;

namespace PerfGen.Snapshots;

/// <summary>Turns the recorder's totals into a snapshot.</summary>
internal static class SnapshotBuilder
{
    /// <summary>Guarded by the recorder, which reads for one snapshot at a time.</summary>
    private static readonly KnownRows _rows = new();

    public static Snapshot Take()
    {
        Calibration.Ensure();
        double overhead = Math.Round(Overhead.TimedTicks * Clock.NsPerTick, 1);
        var rows = new List<MethodSnapshot>();
        Recorder.Read((probe, totals) =>
        {
            if (_rows.Of(probe, totals, overhead) is { } row)
                rows.Add(row);
        });

        return new Snapshot
        {
            TakenAt = DateTimeOffset.UtcNow,
            StartedAt = ProcessIdentity.StartedAt,
            Process = ProcessIdentity.Current,
            Clock = new ClockIdentity
            {
                Kind = Clock.Kind,
                NsPerTick = Clock.NsPerTick,
                OverheadNs = overhead,
                FallbackReason = Clock.FallbackReason,
            },
            Instrumentation = CostOf(rows),
            Methods = rows,
        };
    }

    private static InstrumentationCost CostOf(List<MethodSnapshot> rows)
    {
        long timed = 0, all = 0;
        foreach (MethodSnapshot row in rows)
            (timed, all) = (timed + row.TimedCalls, all + row.Calls);
        double total = (timed * Overhead.TimedTicks + Math.Max(0, all - timed) * Overhead.UntimedTicks) * Clock.NsPerTick;
        double cpu = Environment.CpuUsage.TotalTime.TotalNanoseconds;
        return new InstrumentationCost
        {
            TotalNs = (long)total,
            PercentOfRun = cpu > 0 ? Math.Round(Math.Min(100, 100 * total / cpu), 2) : 0,
        };
    }
}
