namespace PerfGen.Recording;

/// <summary>
/// What tells one reading of a probe's totals from the next. Counts only grow, so where their sums have not changed, neither has a single bucket.
/// </summary>
internal readonly record struct TotalsReading(
    long Calls, long TimedCalls, long Represented, long Sized, long MeasuredAllocations, long Errors, long Cancelled, long Above,
    long TotalTicks, long SelfTicks, long WaitTicks, long MinTicks, long MaxTicks, long AllocatedBytes, long MaxBytes)
{
    public static TotalsReading Of(ProbeTotals totals)
    {
        long above = 0;
        foreach (long count in totals.Above)
            above += count;
        return new TotalsReading(
            totals.Calls, totals.TimedCalls, totals.Times.Total, totals.Sizes.Total, totals.MeasuredAllocations, totals.Errors, totals.Cancelled, above,
            totals.TotalTicks, totals.SelfTicks, totals.WaitTicks, totals.MinTicks, totals.MaxTicks, totals.AllocatedBytes, totals.MaxBytes);
    }
}
