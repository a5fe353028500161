using MathNet.Numerics.Distributions;

namespace PerfGen.Monitoring.Statistics;

/// <summary>The rank test of Mann (1945) and Kendall for a trend: are later values rather larger, or rather smaller, than earlier ones?</summary>
/// <param name="S">Pairs that rise less pairs that fall.</param>
/// <param name="Variance">Of S if there is no trend, corrected for ties and for autocorrelation.</param>
/// <param name="Inflation">By what autocorrelation enlarged the variance, from 1.</param>
internal readonly record struct MannKendall(double S, double Variance, double Inflation)
{
    /// <summary>The normal approximation is good to two digits from here on (Kendall, Rank Correlation Methods).</summary>
    public const int FewestValues = 10;

    /// <summary>The two-sided probability of such a trend by chance, with the continuity correction.</summary>
    public double Probability => Variance <= 0 ? 1 : 2 * Normal.CDF(0, 1, -Math.Max(0, Math.Abs(S) - 1) / Math.Sqrt(Variance));

    /// <param name="values">In the order of time.</param>
    /// <param name="residuals">The same without the suspected trend: what resemblance is left among these is no trend.</param>
    public static MannKendall Of(double[] values, double[] residuals)
    {
        int n = values.Length;
        double s = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = i + 1; j < n; j++)
                s += Math.Sign(values[j] - values[i]);
        }

        double variance = n * (n - 1.0) * (2 * n + 5) / 18;
        foreach (IGrouping<double, double> tie in values.GroupBy(static value => value).Where(static tie => tie.Skip(1).Any()))
        {
            double size = tie.Count();
            variance -= size * (size - 1) * (2 * size + 5) / 18;
        }

        double inflation = Math.Max(OfSampleLags(residuals), OfModel(n, Math.Max(Persistence.Of(residuals), Autocorrelation.OfResiduals(Ranks(residuals)))));
        return new MannKendall(s, variance * inflation, inflation);
    }

    /// <summary>
    /// Hamed and Rao (1998): 1 + 2 / (n (n-1) (n-2)) times the sum over the lags k of (n-k) (n-k-1) (n-k-2) r(k), with the
    /// autocorrelations of the ranks that are significant.
    /// </summary>
    private static double OfSampleLags(double[] residuals)
    {
        int n = residuals.Length;
        double significant = 1.96 / Math.Sqrt(n);
        double[] ranks = Ranks(residuals);
        double sum = 0;
        for (int lag = 1; lag <= n / 4; lag++)
        {
            double r = Autocorrelation.At(ranks, lag);
            // Only what widens: a few lags that seem to alternate must not make a trend surer than independent values would.
            if (r <= significant)
                break;
            sum += Weight(n, lag) * r;
        }

        return 1 + 2 * sum / (n * (n - 1.0) * (n - 2));
    }

    /// <summary>
    /// The same sum for the autoregression that fits: sample autocorrelations of a short series are too low, all the more at long lags.
    /// </summary>
    private static double OfModel(int n, double rho)
    {
        double sum = 0, r = 1;
        for (int lag = 1; lag < n - 2 && r > 1e-4; lag++)
            sum += Weight(n, lag) * (r *= rho);
        return 1 + 2 * sum / (n * (n - 1.0) * (n - 2));
    }

    private static double Weight(int n, int lag) => (n - lag) * (n - lag - 1.0) * (n - lag - 2);

    private static double[] Ranks(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        double[] ranks = new double[values.Length];
        for (int start = 0; start < order.Length;)
        {
            int end = start;
            while (end < order.Length && values[order[end]] == values[order[start]])
                end++;
            for (int i = start; i < end; i++)
                ranks[order[i]] = (start + end + 1) / 2.0;
            start = end;
        }

        return ranks;
    }
}
