namespace PerfGen.Monitoring.Trends;

/// <summary>How strict the analysis of a series is. Immutable; the defaults are those of the docs page.</summary>
public sealed record TrendOptions
{
    /// <summary>
    /// The chance, per series and per question (did it change, does it drift, is a point out of line), that a stable series is
    /// called otherwise; 0 to 0.2.
    /// </summary>
    public double FalseAlarmRate { get; init; } = 0.01;

    /// <summary>
    /// The chance, per question, that any of many series that are analysed together raises a false alarm: each is then given its share of it where
    /// that is stricter than <see cref="FalseAlarmRate"/>; 0 to 1.
    /// </summary>
    public double ReportFalseAlarmRate { get; init; } = 0.05;

    /// <summary>The smallest relative change or drift that counts; 0 lets everything count that is certain.</summary>
    public double MinimumChange { get; init; } = 0.05;

    /// <summary>The fewest points between two change points, from 4.</summary>
    public int MinimumSegment { get; init; } = 5;

    /// <summary>How far the drift looks ahead when it says when a limit is reached.</summary>
    public TimeSpan Horizon { get; init; } = TimeSpan.FromDays(30);

    internal void Validate()
    {
        if (FalseAlarmRate is not (> 0 and <= 0.2))
            throw new ArgumentOutOfRangeException(nameof(FalseAlarmRate), FalseAlarmRate, "A chance of false alarms is above 0 and at most 0.2; 0.01 is usual.");
        if (ReportFalseAlarmRate is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(ReportFalseAlarmRate), ReportFalseAlarmRate, "The chance of a false alarm among many series is above 0 and at most 1; 0.05 is usual.");
        if (MinimumChange is not (>= 0 and < 10))
            throw new ArgumentOutOfRangeException(nameof(MinimumChange), MinimumChange, "The smallest change that counts is a share from 0 to 10; 0.05 is five percent.");
        if (MinimumSegment is < 4 or > 10_000)
            throw new ArgumentOutOfRangeException(nameof(MinimumSegment), MinimumSegment, "Between two changes there are from 4 to 10,000 points; two means of fewer cannot be told apart.");
    }
}
