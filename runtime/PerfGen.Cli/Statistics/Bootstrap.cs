namespace PerfGen.Cli.Statistics;

/// <summary>
/// The percentile bootstrap (Efron, 1979) of the geometric mean of ratios: each row's launches are drawn again with replacement, on
/// both sides, and the mean is taken anew. The seed is fixed: the same input gives the same interval.
/// </summary>
internal static class Bootstrap
{
    private const int Seed = 20250101;
    private const int MostReplicates = 2000;
    private const int FewestReplicates = 200;
    private const int MostDraws = 4_000_000;

    /// <param name="rows">For each row the logarithms of its values before and after; neither empty.</param>
    /// <param name="confidence">Of the two-sided interval, 0 to 1.</param>
    public static Estimate GeometricMean(IReadOnlyList<(double[] Before, double[] After)> rows, double confidence)
    {
        double value = Math.Exp(rows.Average(static row => row.After.Average() - row.Before.Average()));
        int draws = rows.Sum(static row => row.Before.Length + row.After.Length);
        double[] replicates = new double[Math.Clamp(MostDraws / draws, FewestReplicates, MostReplicates)];
        var random = new Random(Seed);
        for (int i = 0; i < replicates.Length; i++)
        {
            double sum = 0;
            foreach ((double[] before, double[] after) in rows)
                sum += DrawnMean(after, random) - DrawnMean(before, random);
            replicates[i] = Math.Exp(sum / rows.Count);
        }

        Array.Sort(replicates);
        double tail = (1 - confidence) / 2;
        return new Estimate(value, Quantiles.OfSorted(replicates, tail), Quantiles.OfSorted(replicates, 1 - tail));
    }

    private static double DrawnMean(double[] values, Random random)
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
            sum += values[random.Next(values.Length)];
        return sum / values.Length;
    }
}
