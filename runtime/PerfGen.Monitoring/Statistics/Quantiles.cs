namespace PerfGen.Monitoring.Statistics;

/// <summary>Quantiles by linear interpolation between order statistics (definition 7 of Hyndman and Fan, 1996).</summary>
internal static class Quantiles
{
    public static double Median(IEnumerable<double> values) => Of(values, 0.5);

    public static double Of(IEnumerable<double> values, double quantile)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return OfSorted(sorted, quantile);
    }

    /// <param name="sorted">Ascending, not empty.</param>
    /// <param name="quantile">0 to 1.</param>
    public static double OfSorted(double[] sorted, double quantile)
    {
        double position = quantile * (sorted.Length - 1);
        int below = (int)Math.Floor(position);
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }

    public static double MedianOfSorted(double[] sorted) => OfSorted(sorted, 0.5);
}
