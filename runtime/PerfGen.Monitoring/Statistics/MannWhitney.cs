using MathNet.Numerics.Distributions;

namespace PerfGen.Monitoring.Statistics;

/// <summary>The rank test of Mann and Whitney (1947): does one sample tend to larger values than the other?</summary>
internal static class MannWhitney
{
    /// <summary>With ties the permutations themselves are counted, up to so many values.</summary>
    private const int MostTiedValues = 30;

    /// <summary>Of all pairs, those whose second value is the smaller one; ties count half.</summary>
    public static double U(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        double u = 0;
        foreach (double a in first)
        {
            foreach (double b in second)
                u += b < a ? 1 : b == a ? 0.5 : 0;
        }

        return u;
    }

    /// <summary>
    /// The probability that the second sample looks at least so much larger than the first if both are of one population: the
    /// one-sided p. Exact for small samples, with ties too; else by the normal approximation with both corrections.
    /// </summary>
    public static double ProbabilitySecondIsLarger(double[] first, double[] second)
    {
        if (first.Length == 0 || second.Length == 0)
            return 1;

        double u = U(first, second);
        double[] all = [.. first, .. second];
        Array.Sort(all);
        int[] ties = [.. TieSizes(all)];
        if (ties.Length == all.Length && first.Length * second.Length <= RankSumDistribution.LargestExactProduct)
            return RankSumDistribution.Of(first.Length, second.Length).AtMost((int)u);
        if (ties.Length == 1)
            return 1;
        return all.Length <= MostTiedValues
            ? PermutationProbability(ties, second.Length, RankSumOf(u, first.Length, second.Length))
            : NormalProbability(u, first.Length, second.Length, ties);
    }

    private static IEnumerable<int> TieSizes(double[] sorted)
    {
        for (int start = 0, i = 1; i <= sorted.Length; i++)
        {
            if (i < sorted.Length && sorted[i] == sorted[start])
                continue;
            yield return i - start;
            start = i;
        }
    }

    /// <summary>Twice the second sample's rank sum, a whole number also with the mid-ranks of ties.</summary>
    private static int RankSumOf(double u, int n, int m) => (int)Math.Round(2 * ((double)n * m - u)) + m * (m + 1);

    /// <summary>Counts, of all ways to choose the second sample from the pooled mid-ranks, those with at least this sum.</summary>
    private static double PermutationProbability(int[] ties, int size, int doubledSum)
    {
        int values = ties.Sum();
        double[,] ways = new double[size + 1, values * (values + 1) + 1];
        ways[0, 0] = 1;
        int before = 0;
        foreach (int tie in ties)
        {
            int doubledRank = 2 * before + tie + 1;
            for (int copy = 0; copy < tie; copy++)
            {
                for (int chosen = size; chosen > 0; chosen--)
                {
                    for (int sum = ways.GetLength(1) - 1; sum >= doubledRank; sum--)
                        ways[chosen, sum] += ways[chosen - 1, sum - doubledRank];
                }
            }

            before += tie;
        }

        double total = 0, atLeast = 0;
        for (int sum = 0; sum < ways.GetLength(1); sum++)
        {
            total += ways[size, sum];
            atLeast += sum >= doubledSum ? ways[size, sum] : 0;
        }

        return atLeast / total;
    }

    private static double NormalProbability(double u, int n, int m, int[] ties)
    {
        double all = n + m;
        double tied = ties.Sum(static size => Math.Pow(size, 3) - size) / (all * (all - 1));
        double deviation = Math.Sqrt(n * (double)m / 12 * (all + 1 - tied));
        return Normal.CDF(0, 1, (u + 0.5 - n * (double)m / 2) / deviation);
    }
}
