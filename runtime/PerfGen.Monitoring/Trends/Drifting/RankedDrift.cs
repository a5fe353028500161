using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Trends.Drifting;

/// <summary>A slope in noise around a line: Mann and Kendall's test, Theil and Sen's line.</summary>
internal static class RankedDrift
{
    public static FoundSlope? Find(Blocks blocks, TrendOptions options)
    {
        var line = new TheilSen(blocks.Hours, blocks.Values);
        if (line.Slope == 0)
            return null;

        double[] residuals = [.. blocks.Values.Select((value, i) => value - line.Slope * blocks.Hours[i])];
        MannKendall test = MannKendall.Of(blocks.Values, residuals);
        return test.Probability <= options.FalseAlarmRate
            ? new FoundSlope(line.Interval(test.Variance, FoundSlope.Confidence), line.Intercept, test.Probability)
            : null;
    }
}
