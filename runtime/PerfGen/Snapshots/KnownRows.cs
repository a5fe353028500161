using System.Runtime.InteropServices;
using PerfGen.Histograms;
using PerfGen.Recording;

namespace PerfGen.Snapshots;

/// <summary>
/// Makes the rows of snapshots, and keeps the last one of each probe: one that has not changed is the same object in the next snapshot. Not
/// safe for concurrent use.
/// </summary>
internal sealed class KnownRows
{
    private readonly List<(TotalsReading Reading, MethodSnapshot? Row)> _known = [];
    private Bucket[] _times = [], _sizes = [];

    /// <summary>The row; null without calls.</summary>
    public MethodSnapshot? Of(Probe probe, ProbeTotals totals, double overheadNs)
    {
        if (totals.Calls == 0)
            return null;
        if (probe.Id >= _known.Count)
            CollectionsMarshal.SetCount(_known, probe.Id + 1);

        ref (TotalsReading Reading, MethodSnapshot? Row) known = ref CollectionsMarshal.AsSpan(_known)[probe.Id];
        var reading = TotalsReading.Of(totals);
        known = known.Row is { } row && known.Reading == reading && row.Line == probe.Line
            ? (reading, TooShort.Mark(row, overheadNs))
            : (reading, Make(probe, totals, overheadNs));
        return known.Row;
    }

    private MethodSnapshot Make(Probe probe, ProbeTotals totals, double overheadNs)
    {
        // The calls that time and allocation speak for; sampling counts a few more that no timed call has accounted for yet.
        long represented = totals.Times.Total;
        TimeStatistics? time = represented == 0 ? null : TimeStatistics.From(
            totals.Times.ToSpan(ref _times),
            Clock.NsPerTick,
            Ns(totals.TotalTicks),
            Ns(totals.SelfTicks),
            Ns(totals.WaitTicks),
            Math.Min(totals.MinTicks, totals.MaxTicks),
            totals.MaxTicks);
        AllocationStatistics? allocated = probe.Memory && totals.MeasuredAllocations > 0
            ? AllocationStatistics.From(totals.Sizes.ToSpan(ref _sizes), totals.MeasuredAllocations, totals.AllocatedBytes, totals.MaxBytes)
            : null;
        return new MethodSnapshot
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
            TooShortToTime = TooShort.Is(time, overheadNs),
            Time = time,
            Allocated = allocated,
            Thresholds = ThresholdEvaluation.Evaluate(new LimitedValues(totals.Calls, totals.Errors, time, allocated), probe.Thresholds, totals.Above),
        };
    }

    private static long Ns(long ticks) => (long)Math.Round(ticks * Clock.NsPerTick);
}
