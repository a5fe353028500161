namespace PerfGen.Monitoring.Statistics;

/// <summary>
/// The correction for many questions asked at once (Benjamini and Hochberg, 1995): of the rows whose q is at most 0.05, at most 5 %
/// are expected to be false.
/// </summary>
internal static class BenjaminiHochberg
{
    /// <summary>The q of each p, in the order given: the smallest rate of false discoveries at which the row would still be one.</summary>
    public static double[] Adjust(IReadOnlyList<double> probabilities)
    {
        int[] order = [.. Enumerable.Range(0, probabilities.Count).OrderByDescending(i => probabilities[i])];
        double[] adjusted = new double[probabilities.Count];
        double smallest = 1;
        for (int i = 0; i < order.Length; i++)
        {
            int rank = order.Length - i;
            smallest = Math.Min(smallest, probabilities[order[i]] * order.Length / rank);
            adjusted[order[i]] = smallest;
        }

        return adjusted;
    }
}
