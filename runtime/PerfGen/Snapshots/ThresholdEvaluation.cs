using PerfGen.Thresholds;

namespace PerfGen.Snapshots;

/// <summary>Holds the values of a row against its limits.</summary>
internal static class ThresholdEvaluation
{
    /// <param name="row">The values.</param>
    /// <param name="thresholds">The limits.</param>
    /// <param name="above">Calls above each counted limit, threshold by threshold.</param>
    public static IReadOnlyList<ThresholdResult>? Evaluate(MethodSnapshot row, IReadOnlyList<Threshold> thresholds, long[] above)
    {
        var results = new List<ThresholdResult>();
        for (int number = 0; number < thresholds.Count; number++)
        {
            ThresholdAttribute limits = thresholds[number].Limits;
            // Without counters there was no call that they could have counted.
            ReadOnlySpan<long> counts = above.Length == 0 ? new long[Threshold.Counted] : above.AsSpan(number * Threshold.Counted, Threshold.Counted);
            PerCall(ThresholdKinds.MaxNs, limits.MaxMs * 1e6, row.Time?.MaxNs, counts[Threshold.Max]);
            PerCall(ThresholdKinds.MaxAllocatedBytes, limits.MaxAllocatedBytes < 0 ? double.NaN : limits.MaxAllocatedBytes, row.Allocated?.MaxBytes, counts[Threshold.Bytes]);
            OverAll(ThresholdKinds.P50Ns, limits.P50Ms * 1e6, row.Time?.P50Ns, counts[Threshold.P50]);
            OverAll(ThresholdKinds.P95Ns, limits.P95Ms * 1e6, row.Time?.P95Ns, counts[Threshold.P95]);
            OverAll(ThresholdKinds.P99Ns, limits.P99Ms * 1e6, row.Time?.P99Ns, counts[Threshold.P99]);
            OverAll(ThresholdKinds.MeanNs, limits.MeanMs * 1e6, row.Time?.MeanNs, above: null);
            OverAll(ThresholdKinds.ErrorRate, limits.MaxErrorRate, ErrorRate(row), above: null);

            void PerCall(string what, double limit, double? actual, long above) =>
                Add(what, limit, actual, above, above > 0, above, limits.Severity);

            void OverAll(string what, double limit, double? actual, long? above) =>
                Add(what, limit, actual, actual > limit ? 1 : 0, actual > limit, above, limits.Severity);
        }

        return results.Count == 0 ? null : results;

        void Add(string what, double limit, double? actual, long violations, bool exceeded, long? above, Severity severity)
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
                Above = above,
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
        return later?.Select(WithoutEarlier).Select(result => result.What switch
        {
            ThresholdKinds.MaxNs or ThresholdKinds.MaxAllocatedBytes => PerCall(result),
            ThresholdKinds.P50Ns => OverAll(result, row.Time?.P50Ns),
            ThresholdKinds.P95Ns => OverAll(result, row.Time?.P95Ns),
            ThresholdKinds.P99Ns => OverAll(result, row.Time?.P99Ns),
            ThresholdKinds.MeanNs => OverAll(result, row.Time?.MeanNs),
            ThresholdKinds.ErrorRate => OverAll(result, ErrorRate(row)),
            _ => result,
        }).ToArray();

        // A call that was being written when the earlier snapshot was taken may be among those above the limit in it alone.
        ThresholdResult WithoutEarlier(ThresholdResult result) => Find(result, earlier) is not { } before ? result : result with
        {
            Violations = Math.Max(0, result.Violations - before.Violations),
            Above = result.Above - before.Above is { } above ? Math.Max(0, above) : null,
        };

        ThresholdResult PerCall(ThresholdResult result)
        {
            double actual = result.What == ThresholdKinds.MaxNs ? row.Time?.MaxNs ?? 0 : row.Allocated?.MaxBytes ?? 0;
            return result with { Actual = actual, Exceeded = result.Violations > 0 };
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
