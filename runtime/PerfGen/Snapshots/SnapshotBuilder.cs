using PerfGen.Recording;

namespace PerfGen.Snapshots;

/// <summary>Turns the recorder's totals into a snapshot.</summary>
internal static class SnapshotBuilder
{
    public static Snapshot Take()
    {
        Calibration.Ensure();
        double overhead = Math.Round(Overhead.TimedTicks * Clock.NsPerTick, 1);
        MethodSnapshot[] rows =
        [
            .. Recorder.Read()
                .Select(series => TooShort.Mark(Row(series.Probe, series.Totals), overhead))
                .Where(static row => row.Calls > 0)
                .Order(RowOrder.Instance),
        ];

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

    private static MethodSnapshot Row(Probe probe, ProbeTotals totals)
    {
        // The calls that time and allocation speak for; sampling counts a few more that no timed call has accounted for yet.
        long represented = totals.Times.Total;
        var row = new MethodSnapshot
        {
            Name = probe.Name,
            Signature = probe.Signature,
            Kind = probe.Kind,
            File = probe.File,
            Line = probe.Line,
            Caller = probe.Caller,
            Labels = probe.Labels,
            Calls = totals.Calls,
            Errors = totals.Errors,
            Cancelled = totals.Cancelled,
            TimedCalls = totals.TimedCalls,
            Time = represented == 0 ? null : TimeStatistics.From(
                totals.Times.ToArray(),
                Clock.NsPerTick,
                Ns(totals.TotalTicks),
                Ns(totals.SelfTicks),
                Ns(totals.WaitTicks),
                Math.Min(totals.MinTicks, totals.MaxTicks),
                totals.MaxTicks),
            Allocated = AllocationOf(probe, totals),
        };
        return row with { Thresholds = ThresholdEvaluation.Evaluate(row, probe.Thresholds, totals.Above) };
    }

    private static AllocationStatistics? AllocationOf(Probe probe, ProbeTotals totals) => probe.Memory && totals.MeasuredAllocations > 0
        ? AllocationStatistics.From(totals.Sizes.ToArray(), totals.MeasuredAllocations, totals.AllocatedBytes, totals.MaxBytes)
        : null;

    private static InstrumentationCost CostOf(MethodSnapshot[] rows)
    {
        long timed = rows.Sum(static row => row.TimedCalls), all = rows.Sum(static row => row.Calls);
        double total = (timed * Overhead.TimedTicks + Math.Max(0, all - timed) * Overhead.UntimedTicks) * Clock.NsPerTick;
        double cpu = Environment.CpuUsage.TotalTime.TotalNanoseconds;
        return new InstrumentationCost
        {
            TotalNs = (long)total,
            PercentOfRun = cpu > 0 ? Math.Round(Math.Min(100, 100 * total / cpu), 2) : 0,
        };
    }

    private static long Ns(long ticks) => (long)Math.Round(ticks * Clock.NsPerTick);
}
