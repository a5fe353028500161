namespace PerfGen.Monitoring.Export;

/// <summary>What is written as JSON (<see cref="MonitoringExport"/>).</summary>
public sealed class ExportOptions
{
    /// <summary>
    /// A file that is kept up to date; null for none, which it is initially. It takes the place of the one before as a whole, and
    /// remains when the process has ended.
    /// </summary>
    public string? File { get; set; }

    /// <summary>How often it is written: a second to a day; initially a minute. It is written when monitoring stops in any case.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    internal void Validate()
    {
        if (Interval < TimeSpan.FromSeconds(1) || Interval > TimeSpan.FromDays(1))
            throw new ArgumentOutOfRangeException(nameof(Interval), Interval, "The export is written every second to every day; set its Interval within them.");
        if (File is { Length: 0 })
            throw new ArgumentException("The path of the export is empty; name a file, or leave File null.", nameof(File));
    }
}
