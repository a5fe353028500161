namespace PerfGen.Monitoring.Statistics;

/// <summary>
/// The percentile bootstrap (Efron, 1979) of the geometric mean of ratios: each row's launches are drawn again with replacement, on
/// both sides, and the mean is taken anew. The seed is fixed: the same input gives the same interval.
/// </summary>
internal static class Bootstrap
{
    private const ulong Seed = 20250101;
    private const int MostReplicates = 2000;
    private const int FewestReplicates = 200;
    private const int MostDraws = 300_000;

    /// <param name="rows">For each row the logarithms of its values before and after; neither empty.</param>
    /// <param name="confidence">Of the two-sided interval, 0 to 1.</param>
    public static Estimate GeometricMean(IReadOnlyList<(double[] Before, double[] After)> rows, double confidence)
    {
        double value = Math.Exp(rows.Average(static row => row.After.Average() - row.Before.Average()));
        int draws = rows.Sum(static row => row.Before.Length + row.After.Length);
        double[] replicates = new double[Math.Clamp(MostDraws / draws, FewestReplicates, MostReplicates)];
        ulong random = Seed;
        for (int i = 0; i < replicates.Length; i++)
        {
            double sum = 0;
            foreach ((double[] before, double[] after) in rows)
                sum += DrawnMean(after, ref random) - DrawnMean(before, ref random);
            replicates[i] = Math.Exp(sum / rows.Count);
        }

        Array.Sort(replicates);
        double tail = (1 - confidence) / 2;
        return new Estimate(value, Quantiles.OfSorted(replicates, tail), Quantiles.OfSorted(replicates, 1 - tail));
    }

    private static double DrawnMean(double[] values, ref ulong random)
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
            sum += values[(int)((Next(ref random) >> 32) * (ulong)values.Length >> 32)];
        return sum / values.Length;
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood, 2014): a few instructions, for there are a million draws in a large suite.</summary>
    private static ulong Next(ref ulong state)
    {
        ulong mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
