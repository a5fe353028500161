namespace PerfGen.Snapshots;

/// <summary>
/// Calls that take less than ten times what measuring one costs: their times are as much the instrumentation's as the method's.
/// </summary>
internal static class TooShort
{
    private const double TimesOverhead = 10;

    /// <summary>Says so on the row, or takes it back. With an overhead of 0, which is one that is not known, no row is too short.</summary>
    public static MethodSnapshot Mark(MethodSnapshot row, double overheadNs)
    {
        bool tooShort = Is(row.Time, overheadNs);
        return row.TooShortToTime == tooShort ? row : row with { TooShortToTime = tooShort };
    }

    /// <summary>The same of a row that is being made.</summary>
    public static bool Is(TimeStatistics? time, double overheadNs) => time is not null && time.MeanNs < TimesOverhead * overheadNs;
}
