using PerfGen.Monitoring.Statistics;
using PerfGen.Monitoring.Trends.Drifting;

namespace PerfGen.Monitoring.Trends.Changes;

/// <summary>
/// Tells a step from a slope that was cut: E-divisive knows levels only, and makes stairs of a ramp. Where one line fits two neighbouring
/// segments as well as two levels do, there was no change between them. The levels have one parameter more, the place between them, which was
/// chosen to fit: by the criterion of Schwarz (1978), with absolute residuals, they must be better by the logarithm of the number of points.
/// </summary>
internal static class SlopeInstead
{
    private const int MostBlocks = 60;

    public static bool Fits(ReadOnlySpan<TrendPoint> points, int split, double inflation)
    {
        Blocks blocks = Blocks.Of(points, MostBlocks);
        var line = new TheilSen(blocks.Hours, blocks.Values);
        double ofLine = 0;
        foreach (TrendPoint point in points)
            ofLine += Math.Abs(point.Value - line.Intercept - line.Slope * (point.Time - points[0].Time).TotalHours);
        double ofLevels = Distances(points[..split]) + Distances(points[split..]);
        double independent = points.Length / inflation;
        return ofLine <= ofLevels || independent * Math.Log(ofLine / ofLevels) <= Math.Log(independent);
    }

    /// <summary>Absolute, not squared: a wild value must not decide.</summary>
    private static double Distances(ReadOnlySpan<TrendPoint> points)
    {
        double middle = Middle.Of(points), sum = 0;
        foreach (TrendPoint point in points)
            sum += Math.Abs(point.Value - middle);
        return sum;
    }
}
