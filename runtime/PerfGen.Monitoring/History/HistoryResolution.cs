namespace PerfGen.Monitoring.History;

/// <summary>How much time one point of a history covers. Periods begin at whole units of UTC, weeks on Monday.</summary>
public enum HistoryResolution
{
    /// <summary>The finest that is kept: <see cref="HistoryOptions.Interval"/>.</summary>
    Interval,

    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Seven days from Monday, merged from days when they are read.</summary>
    Week,
}
