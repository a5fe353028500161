using System.Collections.Concurrent;

namespace PerfGen.Monitoring.Statistics;

/// <summary>
/// The exact distribution of the Mann-Whitney statistic U for two samples without ties: how probable it is that, of the n m pairs,
/// exactly u have the second value below the first, if both samples come from one population.
/// </summary>
/// <remarks>
/// Counted by the recurrence of Mann and Whitney (1947): the largest of all values belongs to either sample. Distributions are kept;
/// any thread.
/// </remarks>
internal sealed class RankSumDistribution
{
    /// <summary>Larger samples are left to the normal approximation, which is good to three digits there.</summary>
    public const int LargestExactProduct = 1600;

    private static readonly ConcurrentDictionary<(int, int), RankSumDistribution> _known = new();

    private readonly double[] _cumulative;

    private RankSumDistribution(int n, int m)
    {
        double[] ways = Ways(n, m);
        double total = ways.Sum();
        _cumulative = new double[ways.Length];
        double sum = 0;
        for (int u = 0; u < ways.Length; u++)
            _cumulative[u] = (sum += ways[u]) / total;
    }

    public static RankSumDistribution Of(int n, int m) =>
        _known.GetOrAdd((Math.Min(n, m), Math.Max(n, m)), static sizes => new RankSumDistribution(sizes.Item1, sizes.Item2));

    /// <summary>The probability of u or less.</summary>
    public double AtMost(int u) => u < 0 ? 0 : u >= _cumulative.Length ? 1 : _cumulative[u];

    /// <summary>The largest u whose <see cref="AtMost"/> does not exceed the level; -1 if there is none.</summary>
    public int Critical(double level)
    {
        // A level such as 1/20 is met by the probability 1/20, whatever the last bit of either says.
        int u = -1;
        while (u + 1 < _cumulative.Length && _cumulative[u + 1] <= level + 1e-12)
            u++;
        return u;
    }

    /// <summary>
    /// The coefficients of the Gaussian binomial: how many orders of n and m values have each U. Built by multiplying with
    /// (1 - x^(m+i)) and dividing by (1 - x^i), both exact in place.
    /// </summary>
    private static double[] Ways(int n, int m)
    {
        double[] ways = new double[n * m + 1];
        ways[0] = 1;
        for (int i = 1; i <= n; i++)
        {
            for (int u = ways.Length - 1; u >= m + i; u--)
                ways[u] -= ways[u - m - i];
            for (int u = i; u < ways.Length; u++)
                ways[u] += ways[u - i];
        }

        return ways;
    }
}
