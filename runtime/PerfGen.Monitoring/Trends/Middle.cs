using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Trends;

/// <summary>The level of points.</summary>
internal static class Middle
{
    /// <summary>The median of the values; 0 without points.</summary>
    public static double Of(ReadOnlySpan<TrendPoint> points)
    {
        if (points.Length == 0)
            return 0;

        double[] values = new double[points.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = points[i].Value;
        return RobustScale.MedianOf(values);
    }
}
