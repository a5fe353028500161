namespace PerfGen.Monitoring.History;

/// <summary>The value of a series in one period.</summary>
/// <param name="PeriodStart">The beginning of the period.</param>
/// <param name="PeriodEnd">The end of the period. Where it is before the next point's beginning, nothing is known in between.</param>
/// <param name="Value">In the unit of the series' field; finite.</param>
/// <param name="Versions">The versions of the application that ran, in the order in which they first did.</param>
public sealed record SeriesPoint(DateTimeOffset PeriodStart, DateTimeOffset PeriodEnd, double Value, IReadOnlyList<HistoryVersion> Versions);
