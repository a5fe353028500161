namespace PerfGen.Monitoring.History;

/// <summary>Where the intervals are kept, how finely and for how long. Read once, when monitoring starts.</summary>
/// <example><code>options.History = new HistoryOptions { Directory = "/var/lib/shop/perfgen" };</code></example>
public sealed class HistoryOptions
{
    /// <summary>
    /// The folder of this history, which is made when it is missing. One process at a time writes into it; any number may read
    /// it meanwhile.
    /// </summary>
    public required string Directory { get; set; }

    /// <summary>
    /// The time that the finest points cover: a second to a minute, and a whole number of them in a minute. Initially 10
    /// seconds; monitoring's own intervals are merged into them.
    /// </summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether a point is on the disk itself before it counts as written (fsync). Initially not: what is written survives the
    /// end of the process, however it ends, but the last half minute may not survive the end of the machine.
    /// </summary>
    public bool FlushToDisk { get; set; }

    /// <summary>What is kept of the finest points: initially a day and 256 MB.</summary>
    public HistoryRetention KeepIntervals { get; set; } = new(TimeSpan.FromDays(1), 256L << 20);

    /// <summary>What is kept of minutes: initially a week and 256 MB.</summary>
    public HistoryRetention KeepMinutes { get; set; } = new(TimeSpan.FromDays(7), 256L << 20);

    /// <summary>What is kept of hours: initially 90 days and 128 MB.</summary>
    public HistoryRetention KeepHours { get; set; } = new(TimeSpan.FromDays(90), 128L << 20);

    /// <summary>What is kept of days: initially five years and 128 MB.</summary>
    public HistoryRetention KeepDays { get; set; } = new(TimeSpan.FromDays(5 * 365), 128L << 20);

    internal void Validate()
    {
        if (string.IsNullOrWhiteSpace(Directory))
            throw new ArgumentException("History needs a folder; set HistoryOptions.Directory.", nameof(Directory));
        if (Interval < TimeSpan.FromSeconds(1) || Interval > TimeSpan.FromMinutes(1) || TimeSpan.TicksPerMinute % Interval.Ticks != 0)
            throw new ArgumentOutOfRangeException(nameof(Interval), Interval, "History's interval is a second to a minute and divides a minute evenly; set HistoryOptions.Interval to 1, 2, 5, 10, 15, 20, 30 or 60 seconds.");

        Validate(KeepIntervals, nameof(KeepIntervals));
        Validate(KeepMinutes, nameof(KeepMinutes));
        Validate(KeepHours, nameof(KeepHours));
        Validate(KeepDays, nameof(KeepDays));
    }

    private static void Validate(HistoryRetention retention, string option)
    {
        ArgumentNullException.ThrowIfNull(retention, option);
        if (retention.MaxAge <= TimeSpan.Zero || retention.MaxBytes < HistoryRetention.SmallestBytes)
            throw new ArgumentOutOfRangeException(option, retention, $"History keeps more than no time and at least {HistoryRetention.SmallestBytes} bytes of each level; set HistoryOptions.{option} within that.");
    }
}
