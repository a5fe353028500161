namespace PerfGen.Monitoring.History.Format;

/// <summary>What is stored: each level is rolled up from the one before it.</summary>
internal enum HistoryLevel
{
    Interval,
    Minute,
    Hour,
    Day,
}

/// <summary>The levels' names, and the grid of their periods.</summary>
internal static class Levels
{
    public static readonly HistoryLevel[] All = [HistoryLevel.Interval, HistoryLevel.Minute, HistoryLevel.Hour, HistoryLevel.Day];

    private static readonly string[] _names = ["interval", "minute", "hour", "day"];

    public static string NameOf(HistoryLevel level) => _names[(int)level];

    public static HistoryLevel FinerThan(HistoryLevel level) => level - 1;

    /// <summary>The finest level's period is an option.</summary>
    public static TimeSpan PeriodOf(HistoryLevel level, TimeSpan interval) => level switch
    {
        HistoryLevel.Interval => interval,
        HistoryLevel.Minute => TimeSpan.FromMinutes(1),
        HistoryLevel.Hour => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };

    /// <summary>The beginning of the period that holds a moment. The calendar's first day was a Monday, and so are weeks.</summary>
    public static DateTimeOffset StartOf(DateTimeOffset moment, TimeSpan period) =>
        new(moment.UtcTicks - moment.UtcTicks % period.Ticks, TimeSpan.Zero);
}
