using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Comparing.Versions;

/// <summary>
/// Cuts the intervals of one launch into blocks that are long enough to be nearly independent: neighbouring intervals see the same load, the
/// same caches and the same neighbours on the machine, so that a hundred of them do not say a hundred times as much as one.
/// </summary>
internal static class TimeBlocks
{
    /// <summary>
    /// The weighted means of the blocks. A block has as many intervals as share one independent value, (1 + rho) / (1 - rho); what is left over
    /// at the end goes to the last.
    /// </summary>
    public static double[] Means(IReadOnlyList<ObservedValue> intervals)
    {
        double[] values = [.. intervals.Select(static one => one.Value)];
        int length = (int)Math.Ceiling(Persistence.VarianceInflation(Persistence.Of(values)));
        int blocks = Math.Max(1, values.Length / length);
        double[] means = new double[blocks];
        for (int block = 0; block < blocks; block++)
        {
            int end = block == blocks - 1 ? intervals.Count : (block + 1) * length;
            double sum = 0, weight = 0;
            for (int i = block * length; i < end; i++)
            {
                sum += intervals[i].Value * intervals[i].Weight;
                weight += intervals[i].Weight;
            }

            means[block] = sum / weight;
        }

        return means;
    }
}
