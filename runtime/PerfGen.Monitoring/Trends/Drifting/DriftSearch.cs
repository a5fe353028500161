using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Trends.Drifting;

/// <summary>Looks for a steady slope in one regime.</summary>
internal static class DriftSearch
{
    /// <summary>Of the slope's interval.</summary>
    private const double Confidence = 0.90;

    /// <summary>The drift of the points; null where none is certain, or none that counts.</summary>
    /// <param name="points">Of one regime, <see cref="MannKendall.FewestValues"/> or more.</param>
    /// <param name="options">The level, and the smallest change.</param>
    public static Drift? Find(ReadOnlySpan<TrendPoint> points, TrendOptions options)
    {
        if (points.Length < MannKendall.FewestValues)
            return null;

        Blocks blocks = Blocks.Of(points);
        var line = new TheilSen(blocks.Hours, blocks.Values);
        if (line.Slope == 0)
            return null;

        double[] residuals = [.. blocks.Values.Select((value, i) => value - line.Slope * blocks.Hours[i])];
        MannKendall test = MannKendall.Of(blocks.Values, residuals);
        if (test.Probability > options.FalseAlarmRate)
            return null;

        Estimate slope = line.Interval(test.Variance, Confidence);
        double hours = (points[^1].Time - points[0].Time).TotalHours;
        double moved = Math.Abs(line.Slope * hours), from = Math.Abs(line.Intercept);
        // What grows from nothing counts; anything else by its share.
        if (from > 0 && moved / from < options.MinimumChange)
            return null;

        return new Drift(line.Slope, slope.Low, slope.High, line.Intercept + line.Slope * hours, test.Probability, points[0].Time, points[^1].Time);
    }
}
