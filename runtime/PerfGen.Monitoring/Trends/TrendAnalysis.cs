using System.Globalization;
using PerfGen.Monitoring.Statistics;
using PerfGen.Monitoring.Trends.Changes;
using PerfGen.Monitoring.Trends.Deviations;
using PerfGen.Monitoring.Trends.Drifting;
using PerfGen.Monitoring.Trends.Shifts;

namespace PerfGen.Monitoring.Trends;

/// <summary>
/// Says what became of a series: first where it changed, then whether it drifts since the last change, then which points since then are out
/// of line. Pure functions: the same points give the same answer. Any thread.
/// </summary>
public static class TrendAnalysis
{
    /// <summary>The trend of one series.</summary>
    /// <param name="points">In any order; those without a finite value or without weight are left out.</param>
    /// <param name="badness">Which way is the bad one.</param>
    /// <param name="options">How strict; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static SeriesTrend Of(IEnumerable<TrendPoint> points, Badness badness = Badness.Neither, TrendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        options ??= new TrendOptions();
        options.Validate();
        TrendPoint[] used = [.. points.Where(static point => double.IsFinite(point.Value) && point.Weight > 0).OrderBy(static point => point.Time)];
        IReadOnlyList<ChangePoint> changes = ChangePoints.Of(used, options);
        int start = changes is [.., var last] ? last.Index : 0;
        ReadOnlySpan<TrendPoint> regime = used.AsSpan(start);
        Drift? drift = DriftSearch.Find(regime, options);
        double first = Middle.Of(used.AsSpan(0, changes.Count > 0 ? changes[0].Index : used.Length));
        double from = changes.Count == 0 && drift is { Change: { } grown } ? drift.Level / (1 + grown) : first;
        double now = drift?.Level ?? Middle.Of(regime);
        return new SeriesTrend
        {
            Badness = badness,
            Points = used,
            Average = AverageOf(used),
            Direction = DirectionOf(used.Length, from, now, moved: changes.Count > 0 || drift is not null, options),
            Changes = changes,
            RegimeStart = start,
            Level = Middle.Of(regime),
            Drift = drift,
            Anomalies = AnomalySearch.Find(regime, start, drift, options.FalseAlarmRate),
            TooLittle = [.. TooLittle(used.Length, regime.Length, options)],
            Change = from != 0 && now / from >= 0 ? now / from - 1 : null,
        };
    }

    /// <summary>The trends of many series, with what they have in common told apart.</summary>
    /// <param name="series">Points by series; <see cref="FieldBadness"/> says which way is bad.</param>
    /// <param name="versions">When versions of the application began.</param>
    /// <param name="options">How strict; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static TrendReport OfAll(
        IEnumerable<KeyValuePair<SeriesId, IReadOnlyList<TrendPoint>>> series, IReadOnlyList<VersionStart>? versions = null, TrendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        options ??= new TrendOptions();
        options.Validate();
        KeyValuePair<SeriesId, IReadOnlyList<TrendPoint>>[] all = [.. series];
        options = options with { FalseAlarmRate = Math.Min(options.FalseAlarmRate, options.ReportFalseAlarmRate / Math.Max(1, all.Length)) };
        SeriesTrend[] trends =
        [
            .. all.AsParallel().AsOrdered().Select(one => Of(one.Value, FieldBadness.Of(one.Key), options) with { Id = one.Key }),
        ];
        return ShiftSearch.Apart(trends, versions ?? [], options);
    }

    private static double AverageOf(TrendPoint[] points)
    {
        double weights = points.Sum(static point => point.Weight);
        return weights > 0 ? points.Sum(static point => point.Value * point.Weight) / weights : 0;
    }

    private static TrendDirection DirectionOf(int points, double from, double now, bool moved, TrendOptions options)
    {
        if (points < ChangePoints.FewestPoints(options))
            return TrendDirection.Unknown;
        // What came back to where it was did not move, all in all.
        return !moved || now == from || (from != 0 && Math.Abs(now - from) < options.MinimumChange * Math.Abs(from)) ? TrendDirection.Steady
            : now > from ? TrendDirection.Up
            : TrendDirection.Down;
    }

    private static IEnumerable<string> TooLittle(int points, int regime, TrendOptions options)
    {
        if (points < ChangePoints.FewestPoints(options))
            yield return string.Create(CultureInfo.InvariantCulture, $"{Points(points)}: a change shows from {ChangePoints.FewestPoints(options)} on, {options.MinimumSegment} before and {options.MinimumSegment} after.");
        if (regime < MannKendall.FewestValues)
            yield return string.Create(CultureInfo.InvariantCulture, $"{Points(regime)} in the current regime: a drift shows from {MannKendall.FewestValues} on.");
        if (regime < AnomalySearch.FewestPoints)
            yield return string.Create(CultureInfo.InvariantCulture, $"{Points(regime)} in the current regime: what is out of line shows from {AnomalySearch.FewestPoints} on.");
    }

    private static string Points(int count) => count == 1 ? "1 point" : string.Create(CultureInfo.InvariantCulture, $"{count} points");
}
