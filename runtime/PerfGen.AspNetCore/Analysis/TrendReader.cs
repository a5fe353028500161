using PerfGen.AspNetCore.Contract;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Trends;
using PerfGen.Reporting;

namespace PerfGen.AspNetCore.Analysis;

/// <summary>Trends as the contract has them, the most notable first: what got worse, then what got better, by how much.</summary>
internal static class TrendReader
{
    private const int MaxPoints = 120;

    public static IEnumerable<SeriesTrend> Notable(TrendReport report) => report.Series
        .Where(static trend => trend.Id is not null && trend.Points.Count > 0)
        .OrderBy(static trend => trend.IsDegraded ? 0 : trend.IsImproved ? 1 : trend.Changes.Count > 0 || trend.Drift is not null ? 2 : 3)
        .ThenByDescending(static trend => Math.Abs(trend.Change ?? trend.Drift?.Change ?? 0))
        .ThenBy(static trend => trend.Id!.ToString(), StringComparer.Ordinal);

    public static TrendInfo Of(SeriesTrend trend, RowNames names)
    {
        ChangePoint? last = trend.Changes.Count > 0 ? trend.Changes[^1] : null;
        SeriesId id = trend.Id!;
        return new TrendInfo
        {
            Series = id.Labels.Length == 0 ? id.Name : $"{id.Name}{{{id.Labels}}}",
            Method = names.IdOf(id),
            Field = id.Field,
            Direction = trend.IsDegraded ? "worse" : trend.IsImproved ? "better" : trend.Direction == TrendDirection.Unknown ? "unknown" : "steady",
            ChangeAt = last?.Time,
            Before = last?.Before,
            After = last?.After,
            ChangeRatio = trend.Change ?? last?.Change ?? trend.Drift?.Change,
            Message = Message(trend, last),
            Points = Thinned(trend.Points),
            ChangePoints = [.. trend.Changes.Select(static change => change.Time)],
        };
    }

    private static string Message(SeriesTrend trend, ChangePoint? last)
    {
        string field = trend.Id!.Field;
        if (last is not null)
            return $"From {Value(field, last.Before)} to {Value(field, last.After)}{(last.Shift is null ? "" : ", with many others")}.";
        if (trend.Drift is { } drift)
            return $"Drifts by {Value(field, drift.PerHour)} an hour, and stands at {Value(field, drift.Level)}.";
        return trend.TooLittle.Count > 0 ? trend.TooLittle[0] : $"Steady at {Value(field, trend.Level)}.";
    }

    /// <summary>As many points as a page draws: means of neighbours.</summary>
    private static TrendPointInfo[] Thinned(IReadOnlyList<TrendPoint> points)
    {
        int together = (points.Count + MaxPoints - 1) / MaxPoints;
        return [.. points.Chunk(Math.Max(1, together)).Select(static some => new TrendPointInfo(some[^1].Time, some.Average(static point => point.Value)))];
    }

    private static string Value(string field, double value) => field switch
    {
        "meanNs" or "p50Ns" or "p95Ns" or "p99Ns" => Units.Time(value),
        "allocatedBytesPerSecond" or "allocatedBytesPerCall" => Units.Size(value),
        "errorRate" or "selfShare" => Units.Percent(value),
        _ => value.ToString("G4", System.Globalization.CultureInfo.InvariantCulture),
    };
}
