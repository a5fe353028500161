using PerfGen.AspNetCore.Contract;

namespace PerfGen.AspNetCore.Live;

/// <summary>Turns summaries of intervals into one series per number.</summary>
internal static class SummarySeriesOf
{
    public static SummaryHistory All(IReadOnlyList<SummaryValues> intervals)
    {
        return new SummaryHistory
        {
            CallsPerSecond = Always("1/s", static values => values.CallsPerSecond),
            ErrorRate = Always("1", static values => values.ErrorRate),
            P95Ns = Always("ns", static values => values.P95Ns),
            RequestsPerSecond = IfKnown("1/s", static values => values.RequestsPerSecond),
            RequestP95Seconds = IfKnown("s", static values => values.RequestP95Seconds),
            RequestErrorRate = IfKnown("1", static values => values.RequestErrorRate),
            Cpu = Always("1", static values => values.Cpu),
            MemoryBytes = Always("By", static values => values.MemoryBytes),
            GcPauseShare = IfKnown("1", static values => values.GcPauseShare),
            AllocatedBytesPerSecond = Always("By/s", static values => values.AllocatedBytesPerSecond),
        };

        SummarySeries Always(string unit, Func<SummaryValues, double?> value) => new(
            intervals.Count == 0 ? null : value(intervals[^1]), unit, [.. intervals.Select(value)]);

        SummarySeries? IfKnown(string unit, Func<SummaryValues, double?> value) =>
            intervals.Any(values => value(values) is not null) ? Always(unit, value) : null;
    }
}
