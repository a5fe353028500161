using PerfGen.Snapshots;

namespace PerfGen.Monitoring.History.Format;

/// <summary>A row of a profile from what is kept of it: all that follows from the buckets and totals is derived again.</summary>
internal static class MethodRow
{
    public static MethodSnapshot From(MethodDefinition definition, MethodValues values, ClockIdentity clock)
    {
        var row = new MethodSnapshot
        {
            Name = definition.Name,
            Signature = definition.Signature,
            Kind = definition.Kind,
            File = definition.File,
            Line = definition.Line,
            Caller = definition.Caller,
            Labels = definition.Labels,
            Calls = values.C[1],
            Errors = values.C[2],
            Cancelled = values.C[3],
            TimedCalls = values.C[4],
            Time = TimeOf(values, clock.NsPerTick),
            Allocated = values.A is { } sizes ? AllocationStatistics.From(BucketRuns.Decode(values.S), sizes[0], sizes[1], sizes[2]) : null,
        };
        return TooShort.Mark(row, clock.OverheadNs) with { Thresholds = ThresholdsOf(row, definition.Limits, values) };
    }

    private static TimeStatistics? TimeOf(MethodValues values, double nsPerTick) => values.T is not { } time ? null : TimeStatistics.From(
        BucketRuns.Decode(values.B),
        nsPerTick,
        time[0],
        time[1],
        time[2],
        (long)Math.Round(time[3] / nsPerTick),
        (long)Math.Round(time[4] / nsPerTick));

    private static IReadOnlyList<ThresholdResult>? ThresholdsOf(MethodSnapshot row, LimitDefinition[]? limits, MethodValues values)
    {
        if (limits is null)
            return null;

        var kept = new ThresholdResult[limits.Length];
        for (int i = 0; i < limits.Length; i++)
        {
            kept[i] = new ThresholdResult
            {
                What = limits[i].What,
                Limit = limits[i].Limit,
                Severity = limits[i].Severity,
                Violations = i < values.V?.Length ? values.V[i] : 0,
                Above = i < values.W?.Length ? values.W[i] : null,
                Actual = 0,
                Exceeded = false,
            };
        }

        return ThresholdEvaluation.ReEvaluate(LimitedValues.Of(row), kept, earlier: null);
    }
}
