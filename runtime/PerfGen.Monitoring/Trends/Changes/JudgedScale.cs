namespace PerfGen.Monitoring.Trends.Changes;

/// <summary>
/// The scale on which changes are judged: the logarithms where all values are above zero, for times and sizes change by factors; else the
/// values as they are.
/// </summary>
internal static class JudgedScale
{
    public static double[] Of(ReadOnlySpan<TrendPoint> points)
    {
        double[] values = new double[points.Length];
        bool positive = true;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = points[i].Value;
            positive &= values[i] > 0;
        }

        for (int i = 0; positive && i < values.Length; i++)
            values[i] = Math.Log(values[i]);
        return values;
    }
}
