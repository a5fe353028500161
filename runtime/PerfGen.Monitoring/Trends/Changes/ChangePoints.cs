using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Trends.Changes;

/// <summary>The change points of a series: those that are certain, that matter, and that are no slope cut into stairs.</summary>
internal static class ChangePoints
{
    public static IReadOnlyList<ChangePoint> Of(TrendPoint[] points, TrendOptions options)
    {
        if (points.Length < FewestPoints(options))
            return [];

        double[] values = JudgedScale.Of(points);
        int suspected = Math.Max(0, new EnergyScan(values.Length).BestSplit(values, options.MinimumSegment));
        double inflation = Persistence.VarianceInflation(Persistence.Of(values, suspected));
        var search = new ChangeSearch(values, inflation, options.MinimumSegment, options.FalseAlarmRate);
        List<Candidate> found = search.Find();
        var segments = new Segments([.. found.Select(static one => one.Index)], values.Length, search.Chance);
        segments.DropWhere((start, split, end) => IsTooSmall(points.AsSpan(start, end - start), split - start, options.MinimumChange)
            || SlopeInstead.Fits(points.AsSpan(start, end - start), split - start, inflation));
        segments.DropAbove(options.FalseAlarmRate);
        return [.. segments.Splits.Select((index, i) => Described(points, segments, i))];
    }

    /// <summary>Two segments.</summary>
    public static int FewestPoints(TrendOptions options) => 2 * options.MinimumSegment;

    private static bool IsTooSmall(ReadOnlySpan<TrendPoint> points, int split, double smallest)
    {
        double before = Middle.Of(points[..split]), after = Middle.Of(points[split..]);
        // From nothing to something is more than any share; and where the middle stays, nothing happened that a level could tell.
        return after == before || (before != 0 && Math.Abs(after - before) < smallest * Math.Abs(before));
    }

    private static ChangePoint Described(TrendPoint[] points, Segments segments, int i)
    {
        (int start, int end) = segments.Around(i);
        int index = segments.Splits[i];
        return new ChangePoint(index, points[index].Time, Middle.Of(points.AsSpan(start..index)), Middle.Of(points.AsSpan(index..end)), segments.Chances[i]);
    }
}
