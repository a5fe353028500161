using System.Globalization;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Trends;

namespace PerfGen.Cli.Rendering;

/// <summary>The words that every output uses for a trend.</summary>
internal static class TrendWording
{
    public static string Verdict(SeriesTrend series) =>
        series.IsDegraded ? "worse"
        : series.IsImproved ? "better"
        : series.Direction == TrendDirection.Unknown ? "too short"
        : series.Changes.Count > 0 || series.Drift is not null ? "moved"
        : "steady";

    public static string Value(SeriesId? id, double value) => id?.Field switch
    {
        "meanNs" or "p50Ns" or "p95Ns" or "p99Ns" => Figures.Time(value),
        "allocatedBytesPerSecond" or "allocatedBytesPerCall" => Figures.Size(value),
        "errorRate" or "selfShare" => Figures.Percent(value),
        _ => value.ToString(Math.Abs(value) >= 1000 ? "N0" : "G4", CultureInfo.InvariantCulture),
    };

    public static string Change(SeriesTrend series) => series.Change is { } change ? Figures.Change(1 + change) : Figures.Unknown;

    /// <summary>What is known of the series, one phrase each.</summary>
    public static IEnumerable<string> Remarks(SeriesTrend series)
    {
        foreach (ChangePoint change in series.Changes)
        {
            string shared = change.Shift is { } shift ? $", with many others (shift {shift + 1})" : "";
            yield return $"{Value(series.Id, change.Before)} -> {Value(series.Id, change.After)} at {Moment(change.Time)}{shared}";
        }

        if (series.Drift is { } drift)
            yield return $"drifts by {Value(series.Id, drift.PerHour)} an hour ({Value(series.Id, drift.LowPerHour)} to {Value(series.Id, drift.HighPerHour)}) since {Moment(drift.From)}";
        if (series.Anomalies is [.., var last])
            yield return $"{(series.Anomalies.Count == 1 ? "1 point" : $"{Figures.Count(series.Anomalies.Count)} points")} out of line, the last {Value(series.Id, last.Value)} at {Moment(last.Time)}";
    }

    public static string Of(EnvironmentShift shift, int number)
    {
        string change = shift.TypicalChange is { } typical ? $", typically by {Figures.Change(1 + typical)}" : "";
        string cause = shift.Version is { } version ? $"; version {version} began then" : "; rather the environment than any of them";
        return $"Shift {number}: {Figures.Count(shift.Moved)} of {Figures.Count(shift.Known)} methods and instruments changed together at {Moment(shift.Time)}, {Figures.Count(shift.Worse)} for the worse{change}{cause}.";
    }

    public static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + "Z";
}
