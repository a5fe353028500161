namespace PerfGen.Monitoring.Statistics;

/// <summary>Middle and spread that a minority of wild values cannot move.</summary>
internal static class RobustScale
{
    /// <summary>Of a normal distribution, the standard deviation in terms of the median absolute deviation: 1 / 0.6745.</summary>
    public const double PerDeviation = 1.4826;

    /// <summary>The median of the distances to a middle, scaled to be the standard deviation of normal values.</summary>
    public static double Deviation(ReadOnlySpan<double> values, double middle)
    {
        double[] distances = new double[values.Length];
        for (int i = 0; i < distances.Length; i++)
            distances[i] = Math.Abs(values[i] - middle);
        return PerDeviation * Median(distances);
    }

    public static double MedianOf(ReadOnlySpan<double> values) => Median(values.ToArray());

    /// <summary>Sorts what it is given.</summary>
    private static double Median(double[] values)
    {
        Array.Sort(values);
        return Quantiles.MedianOfSorted(values);
    }
}
