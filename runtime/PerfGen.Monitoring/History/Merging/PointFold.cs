namespace PerfGen.Monitoring.History.Merging;

/// <summary>Adding a few points at a time is cheaper than one by one, and needs no more memory than they do.</summary>
internal static class PointFold
{
    public const int AtOnce = 8;

    /// <summary>Replaces the points by their sum.</summary>
    public static void Fold(List<HistoryPoint> points, DateTimeOffset periodStart, TimeSpan period)
    {
        HistoryPoint sum = PointMerge.OfPoints(points, periodStart, period);
        points.Clear();
        points.Add(sum);
    }
}
