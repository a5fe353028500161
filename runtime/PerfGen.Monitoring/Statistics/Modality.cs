namespace PerfGen.Monitoring.Statistics;

/// <summary>Tells whether values fall into two groups, so that no single number describes them.</summary>
internal static class Modality
{
    private const int FewestValues = 12;

    /// <summary>Of a normal distribution the best cut explains 64 % of the variance, of a uniform one 75 %.</summary>
    private const double ExplainedByTwoGroups = 0.88;

    /// <summary>A few stragglers are not a group.</summary>
    private const double SmallestGroup = 0.15;

    /// <summary>Groups closer than 2 % make no difference to anybody.</summary>
    private const double SmallestDistance = 0.02;

    /// <summary>
    /// Cuts the sorted values where the variance between both parts is largest (the criterion of Otsu, 1979), and asks what part of
    /// all variance that explains.
    /// </summary>
    public static bool HasTwoModes(IEnumerable<double> values) => Groups(values) is not null;

    /// <summary>The means of both groups and the share of values in the lower one; null where there is one group.</summary>
    public static (double Low, double High, double LowShare)? Groups(IEnumerable<double> values)
    {
        double[] sorted = [.. values];
        if (sorted.Length < FewestValues)
            return null;

        Array.Sort(sorted);
        double mean = sorted.Average();
        double variance = sorted.Sum(value => (value - mean) * (value - mean));
        if (variance <= 0)
            return null;

        double below = 0, best = 0;
        (double Low, double High, double LowShare) groups = default;
        int smallest = (int)Math.Ceiling(SmallestGroup * sorted.Length);
        for (int cut = 1; cut <= sorted.Length - smallest; cut++)
        {
            below += sorted[cut - 1];
            if (cut < smallest)
                continue;

            double low = below / cut, high = (mean * sorted.Length - below) / (sorted.Length - cut);
            double between = cut * (low - mean) * (low - mean) + (sorted.Length - cut) * (high - mean) * (high - mean);
            if (between > best)
                (best, groups) = (between, (low, high, (double)cut / sorted.Length));
        }

        return best / variance >= ExplainedByTwoGroups && groups.High - groups.Low >= SmallestDistance * Math.Abs(mean) ? groups : null;
    }
}
