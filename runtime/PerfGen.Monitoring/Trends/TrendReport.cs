namespace PerfGen.Monitoring.Trends;

/// <summary>What many series say together. Immutable.</summary>
/// <param name="Series">One entry per series, in the order given.</param>
/// <param name="Shifts">Changes that many had in common, in the order of time.</param>
public sealed record TrendReport(IReadOnlyList<SeriesTrend> Series, IReadOnlyList<EnvironmentShift> Shifts)
{
    /// <summary>Whether any series got worse by itself, or most did at once when a new version began.</summary>
    public bool IsDegraded =>
        Series.Any(static series => series.IsDegraded)
        || Shifts.Any(static shift => shift.Version is not null && 2 * shift.Worse > shift.Moved);
}

/// <summary>A version of the application, and its first moment.</summary>
/// <param name="Version">As history names it.</param>
/// <param name="Time">UTC.</param>
public readonly record struct VersionStart(string Version, DateTimeOffset Time);
