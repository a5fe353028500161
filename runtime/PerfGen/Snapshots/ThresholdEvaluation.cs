using PerfGen.Thresholds;

namespace PerfGen.Snapshots;

/// <summary>Holds the values of a row against its limits.</summary>
internal static class ThresholdEvaluation
{
    public static IReadOnlyList<ThresholdResult>? Evaluate(MethodSnapshot row, IReadOnlyList<Threshold> thresholds)
    {
        var results = new List<ThresholdResult>();
        foreach (Threshold threshold in thresholds)
        {
            ThresholdAttribute limits = threshold.Limits;
            PerCall(ThresholdKinds.MaxNs, limits.MaxMs * 1e6, row.Time?.MaxNs, threshold.SlowCalls);
            PerCall(ThresholdKinds.MaxAllocatedBytes, limits.MaxAllocatedBytes < 0 ? double.NaN : limits.MaxAllocatedBytes, row.Allocated?.MaxBytes, threshold.WastefulCalls);
            OverAll(ThresholdKinds.P50Ns, limits.P50Ms * 1e6, row.Time?.P50Ns);
            OverAll(ThresholdKinds.P95Ns, limits.P95Ms * 1e6, row.Time?.P95Ns);
            OverAll(ThresholdKinds.P99Ns, limits.P99Ms * 1e6, row.Time?.P99Ns);
            OverAll(ThresholdKinds.MeanNs, limits.MeanMs * 1e6, row.Time?.MeanNs);
            OverAll(ThresholdKinds.ErrorRate, limits.MaxErrorRate, ErrorRate(row));

            void PerCall(string what, double limit, double? actual, long violations) =>
                Add(what, limit, actual, violations, violations > 0, limits.Severity);

            void OverAll(string what, double limit, double? actual) =>
                Add(what, limit, actual, actual > limit ? 1 : 0, actual > limit, limits.Severity);
        }

        return results.Count == 0 ? null : results;

        void Add(string what, double limit, double? actual, long violations, bool exceeded, Severity severity)
        {
            // No value is above an infinite limit, and JSON has no infinity.
            if (!double.IsFinite(limit) || actual is null)
                return;

            results.Add(new ThresholdResult
            {
                What = what,
                Limit = limit,
                Actual = actual.Value,
                Violations = violations,
                Severity = severity,
                Exceeded = exceeded,
            });
        }
    }

    /// <summary>
    /// The same limits over an interval: the violations between the two snapshots, the other values of the interval itself.
    /// </summary>
    public static IReadOnlyList<ThresholdResult>? ReEvaluate(MethodSnapshot row, IReadOnlyList<ThresholdResult>? later, IReadOnlyList<ThresholdResult>? earlier)
    {
        return later?.Select(result => result.What switch
        {
            ThresholdKinds.MaxNs or ThresholdKinds.MaxAllocatedBytes => PerCall(result),
            ThresholdKinds.P50Ns => OverAll(result, row.Time?.P50Ns),
            ThresholdKinds.P95Ns => OverAll(result, row.Time?.P95Ns),
            ThresholdKinds.P99Ns => OverAll(result, row.Time?.P99Ns),
            ThresholdKinds.MeanNs => OverAll(result, row.Time?.MeanNs),
            ThresholdKinds.ErrorRate => OverAll(result, ErrorRate(row)),
            _ => result,
        }).ToArray();

        ThresholdResult PerCall(ThresholdResult result)
        {
            long violations = result.Violations - (Find(result, earlier)?.Violations ?? 0);
            double actual = result.What == ThresholdKinds.MaxNs ? row.Time?.MaxNs ?? 0 : row.Allocated?.MaxBytes ?? 0;
            return result with { Actual = actual, Violations = violations, Exceeded = violations > 0 };
        }

        static ThresholdResult OverAll(ThresholdResult result, double? actual) => result with
        {
            Actual = actual ?? 0,
            Violations = actual > result.Limit ? 1 : 0,
            Exceeded = actual > result.Limit,
        };
    }

    /// <summary>The same limit in another snapshot; not by position, for limits on values that are unknown are left out.</summary>
    public static ThresholdResult? Find(ThresholdResult limit, IReadOnlyList<ThresholdResult>? others) =>
        others?.FirstOrDefault(other => KeyOf(other) == KeyOf(limit));

    public static (string What, double Limit, Severity Severity) KeyOf(ThresholdResult result) =>
        (result.What, result.Limit, result.Severity);

    private static double ErrorRate(MethodSnapshot row) => row.Calls == 0 ? 0 : (double)row.Errors / row.Calls;
}
