namespace PerfGen.AspNetCore.Contract;

/// <summary>The summary over a longer time, oldest first. A period in which nothing was monitored has no point.</summary>
/// <param name="Now">When it was read.</param>
/// <param name="Period">hourly, daily or weekly.</param>
/// <param name="Points">One per hour of a week, per day of a quarter, or per week of two years, at most.</param>
internal sealed record HistoryAnswer(DateTimeOffset Now, string Period, IReadOnlyList<HistoryPointInfo> Points) : LiveAnswer;

/// <summary>One period: what was monitored of it, and the versions of the application that ran.</summary>
internal sealed record HistoryPointInfo(DateTimeOffset Start, DateTimeOffset End, double CoveredSeconds, IReadOnlyList<string> Versions, SummaryValues Summary);
