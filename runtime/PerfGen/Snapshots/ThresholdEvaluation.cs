using PerfGen.Thresholds;

namespace PerfGen.Snapshots;

/// <summary>Holds the values of a row against its limits.</summary>
internal static class ThresholdEvaluation
{
    /// <param name="values">The values.</param>
    /// <param name="thresholds">The limits.</param>
    /// <param name="above">Calls above each counted limit, threshold by threshold; none where there was no call to count.</param>
    public static IReadOnlyList<ThresholdResult>? Evaluate(LimitedValues values, Threshold[] thresholds, ReadOnlySpan<long> above)
    {
        if (thresholds.Length == 0)
            return null;

        var results = new List<ThresholdResult>();
        (double? errorRate, TimeStatistics? time, AllocationStatistics? allocated) = (values.ErrorRate, values.Time, values.Allocated);
        Span<long> none = stackalloc long[Threshold.Counted];
        none.Clear();
        for (int number = 0; number < thresholds.Length; number++)
        {
            ThresholdAttribute limits = thresholds[number].Limits;
            ReadOnlySpan<long> counts = above.IsEmpty ? none : above.Slice(number * Threshold.Counted, Threshold.Counted);
            PerCall(ThresholdKinds.MaxNs, limits.MaxMs * 1e6, time?.MaxNs, counts[Threshold.Max]);
            PerCall(ThresholdKinds.MaxAllocatedBytes, limits.MaxAllocatedBytes < 0 ? double.NaN : limits.MaxAllocatedBytes, allocated?.MaxBytes, counts[Threshold.Bytes]);
            OverAll(ThresholdKinds.P50Ns, limits.P50Ms * 1e6, time?.P50Ns, counts[Threshold.P50]);
            OverAll(ThresholdKinds.P95Ns, limits.P95Ms * 1e6, time?.P95Ns, counts[Threshold.P95]);
            OverAll(ThresholdKinds.P99Ns, limits.P99Ms * 1e6, time?.P99Ns, counts[Threshold.P99]);
            OverAll(ThresholdKinds.MeanNs, limits.MeanMs * 1e6, time?.MeanNs, above: null);
            OverAll(ThresholdKinds.ErrorRate, limits.MaxErrorRate, errorRate, above: null);

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
    public static IReadOnlyList<ThresholdResult>? ReEvaluate(LimitedValues values, IReadOnlyList<ThresholdResult>? later, IReadOnlyList<ThresholdResult>? earlier)
    {
        if (later is null)
            return null;

        var results = new ThresholdResult[later.Count];
        for (int i = 0; i < results.Length; i++)
            results[i] = ReEvaluate(values, later[i], FindNear(i, later[i], earlier));
        return results;
    }

    /// <summary>The same limit in another snapshot; not by position, for limits on values that are unknown are left out.</summary>
    public static ThresholdResult? Find(ThresholdResult limit, IReadOnlyList<ThresholdResult>? others)
    {
        for (int i = 0; i < others?.Count; i++)
        {
            if (IsSame(limit, others[i]))
                return others[i];
        }

        return null;
    }

    public static (string What, double Limit, Severity Severity) KeyOf(ThresholdResult result) =>
        (result.What, result.Limit, result.Severity);

    private static ThresholdResult ReEvaluate(LimitedValues values, ThresholdResult later, ThresholdResult? earlier)
    {
        // A call that was being written when the earlier snapshot was taken may be among those above the limit in it alone.
        long violations = earlier is null ? later.Violations : Math.Max(0, later.Violations - earlier.Violations);
        long? above = earlier is null ? later.Above : later.Above - earlier.Above is { } difference ? Math.Max(0, difference) : null;
        return later.What switch
        {
            ThresholdKinds.MaxNs => PerCall(values.Time?.MaxNs),
            ThresholdKinds.MaxAllocatedBytes => PerCall(values.Allocated?.MaxBytes),
            ThresholdKinds.P50Ns => OverAll(values.Time?.P50Ns),
            ThresholdKinds.P95Ns => OverAll(values.Time?.P95Ns),
            ThresholdKinds.P99Ns => OverAll(values.Time?.P99Ns),
            ThresholdKinds.MeanNs => OverAll(values.Time?.MeanNs),
            ThresholdKinds.ErrorRate => OverAll(values.ErrorRate),
            _ => later with { Violations = violations, Above = above },
        };

        ThresholdResult PerCall(double? actual) => later with { Violations = violations, Above = above, Actual = actual ?? 0, Exceeded = violations > 0 };

        ThresholdResult OverAll(double? actual) => later with { Violations = actual > later.Limit ? 1 : 0, Above = above, Actual = actual ?? 0, Exceeded = actual > later.Limit };
    }

    /// <summary>Mostly it is where it was.</summary>
    private static ThresholdResult? FindNear(int position, ThresholdResult limit, IReadOnlyList<ThresholdResult>? others) =>
        position < others?.Count && IsSame(limit, others[position]) ? others[position] : Find(limit, others);

    private static bool IsSame(ThresholdResult limit, ThresholdResult other) =>
        limit.Limit.Equals(other.Limit) && limit.Severity == other.Severity && limit.What == other.What;
}
