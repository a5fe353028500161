namespace PerfGen.Monitoring.Comparing;

/// <summary>Verdicts on what is counted, not timed: allocated bytes and calls.</summary>
internal static class AmountJudge
{
    /// <summary>Less than this is rounding: an object's header, or BenchmarkDotNet's own share of a short run.</summary>
    private const double SmallestBytes = 16;
    private const double SmallestShare = 0.01;

    /// <summary>Null where either side is not known.</summary>
    public static Verdict? OfBytes(double? before, double? after) => before is null || after is null
        ? null
        : Of(before.Value, after.Value, Math.Max(SmallestBytes, SmallestShare * before.Value));

    /// <summary>
    /// Calls per process. Where they differ between the processes of one side, only what lies outside of that side's range has changed.
    /// </summary>
    public static Verdict? OfCalls(IReadOnlyList<long> before, IReadOnlyList<long> after)
    {
        if (before.Count == 0 || after.Count == 0)
            return null;
        if (after.Min() - before.Max() is > 0 and var more && more > SmallestShare * before.Max())
            return Verdict.Regressed;
        return before.Min() - after.Max() is > 0 and var fewer && fewer > SmallestShare * before.Min() ? Verdict.Improved : Verdict.Same;
    }

    private static Verdict Of(double before, double after, double tolerance) =>
        after - before > tolerance ? Verdict.Regressed : before - after > tolerance ? Verdict.Improved : Verdict.Same;
}
