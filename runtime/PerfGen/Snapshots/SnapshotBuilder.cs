using PerfGen.Recording;

namespace PerfGen.Snapshots;

/// <summary>Turns the recorder's totals into a snapshot.</summary>
internal static class SnapshotBuilder
{
    public static Snapshot Take()
    {
        MethodSnapshot[] rows =
        [
            .. Recorder.Read()
                .Select(static series => Row(series.Probe, series.Totals))
                .Where(static row => row.Calls > 0)
                .Order(RowOrder.Instance),
        ];

        double overhead = Calibration.OverheadNs;
        return new Snapshot
        {
            TakenAt = DateTimeOffset.UtcNow,
            StartedAt = ProcessIdentity.StartedAt,
            Process = ProcessIdentity.Current,
            Clock = new ClockIdentity { Kind = Clock.Kind, NsPerTick = Clock.NsPerTick, OverheadNs = Math.Round(overhead, 1) },
            Instrumentation = CostOf(rows, overhead),
            Methods = rows,
        };
    }

    private static MethodSnapshot Row(Probe probe, ProbeTotals totals)
    {
        long calls = totals.Times.Total;
        var row = new MethodSnapshot
        {
            Name = probe.Name,
            Signature = probe.Signature,
            Kind = probe.Kind,
            File = probe.File,
            Line = probe.Line,
            Caller = probe.Caller,
            Labels = probe.Labels,
            Calls = calls,
            Errors = totals.Errors,
            Cancelled = totals.Cancelled,
            TimedCalls = calls,
            Time = calls == 0 ? null : TimeStatistics.From(
                [.. totals.Times.Occupied],
                Clock.NsPerTick,
                Ns(totals.TotalTicks),
                Ns(totals.SelfTicks),
                Ns(totals.WaitTicks),
                Math.Min(totals.MinTicks, totals.MaxTicks),
                totals.MaxTicks),
            Allocated = AllocationOf(probe, totals, calls),
        };
        return row with { Thresholds = ThresholdEvaluation.Evaluate(row, probe.Thresholds) };
    }

    private static AllocationStatistics? AllocationOf(Probe probe, ProbeTotals totals, long calls)
    {
        long measured = calls - totals.UnknownAllocations;
        return probe.Memory && measured > 0
            ? AllocationStatistics.From([.. totals.Sizes.Occupied], measured, totals.AllocatedBytes, totals.MaxBytes)
            : null;
    }

    private static InstrumentationCost CostOf(MethodSnapshot[] rows, double overheadNs)
    {
        double total = rows.Sum(static row => row.TimedCalls) * overheadNs;
        double cpu = Environment.CpuUsage.TotalTime.TotalNanoseconds;
        return new InstrumentationCost
        {
            TotalNs = (long)total,
            PercentOfRun = cpu > 0 ? Math.Round(Math.Min(100, 100 * total / cpu), 2) : 0,
        };
    }

    private static long Ns(long ticks) => (long)Math.Round(ticks * Clock.NsPerTick);
}
