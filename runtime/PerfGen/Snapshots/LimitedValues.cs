namespace PerfGen.Snapshots;

/// <summary>The values of a row that limits are held against.</summary>
internal readonly record struct LimitedValues(long Calls, long Errors, TimeStatistics? Time, AllocationStatistics? Allocated)
{
    public double ErrorRate => Calls == 0 ? 0 : (double)Errors / Calls;

    public static LimitedValues Of(MethodSnapshot row) => new(row.Calls, row.Errors, row.Time, row.Allocated);
}
