using MathNet.Numerics.Distributions;
using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Trends.Deviations;

/// <summary>
/// How far values stray to either side of their middle, and how heavy the tails are. Latencies stray upwards, and far, every day: by the
/// rule of three standard deviations each day would be an anomaly.
/// </summary>
/// <param name="Above">The robust standard deviation of the values above, their median distance times 1.4826; 0 if half of them are equal.</param>
/// <param name="Below">The same of those below.</param>
/// <param name="Freedom">Of the Student distribution whose distances have the same 90th percentile in terms of their median.</param>
internal readonly record struct TailedScale(double Above, double Below, double Freedom)
{
    /// <summary>Above this the tail is taken for a normal one.</summary>
    private const double MostFreedom = 30;
    private const double Quantile = 0.9;
    private const double MedianOfNormal = 0.6745;

    /// <summary>The ratio of both quantiles for freedoms from 0.5 on in steps of a fifth; it falls as the freedom grows.</summary>
    private static readonly (double Freedom, double Ratio)[] _ratios =
    [
        .. Enumerable.Range(0, 24).Select(static i => 0.5 * Math.Pow(1.2, i)).Select(static freedom => (freedom, RatioOf(freedom))),
    ];

    /// <param name="offsets">From the middle, one or more.</param>
    public static TailedScale Of(double[] offsets)
    {
        double above = Spread(offsets.Where(static offset => offset >= 0));
        double below = Spread(offsets.Where(static offset => offset <= 0).Select(static offset => -offset));
        double[] distances =
        [
            .. offsets.Select(offset => (Distance: Math.Abs(offset), Spread: offset >= 0 ? above : below))
                .Where(static one => one.Spread > 0).Select(static one => one.Distance / one.Spread).Order(),
        ];
        return new TailedScale(above, below, distances.Length == 0 ? MostFreedom : FreedomOf(distances));
    }

    /// <summary>The distance, in spreads, that one of so many values passes with this probability.</summary>
    public double Limit(double probability, int values)
    {
        double each = probability / values / 2;
        double quantile = Freedom >= MostFreedom ? -Normal.InvCDF(0, 1, each) : StudentQuantile.Above(Freedom, each);
        double median = Freedom >= MostFreedom ? MedianOfNormal : StudentQuantile.Above(Freedom, 0.25);
        return quantile / median * MedianOfNormal;
    }

    private static double Spread(IEnumerable<double> distances)
    {
        double[] all = [.. distances];
        return all.Length == 0 ? 0 : RobustScale.PerDeviation * Quantiles.Median(all);
    }

    private static double FreedomOf(double[] sorted)
    {
        // Of few values the quantile is uncertain, and a tail that is light by luck would raise alarms: it is taken a
        // standard error higher.
        double error = Math.Sqrt(Quantile * (1 - Quantile) / sorted.Length);
        double ratio = Quantiles.OfSorted(sorted, Math.Min(1, Quantile + error)) / Quantiles.MedianOfSorted(sorted);
        return Math.Min(_ratios.FirstOrDefault(one => one.Ratio <= ratio, (MostFreedom, 0)).Item1, MostFreedom);
    }

    private static double RatioOf(double freedom) =>
        StudentQuantile.Above(freedom, (1 - Quantile) / 2) / StudentQuantile.Above(freedom, 0.25);
}
