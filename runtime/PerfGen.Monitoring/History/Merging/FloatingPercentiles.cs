using PerfGen.Histograms;

namespace PerfGen.Monitoring.History.Merging;

/// <summary>Percentiles of metric distributions, by the rule that those of profiles follow.</summary>
internal static class FloatingPercentiles
{
    /// <summary>
    /// The value of rank ceil(q n), interpolated linearly by rank inside its bucket; the outermost buckets are clipped to the
    /// smallest and the largest value.
    /// </summary>
    /// <returns>0 when there are no values.</returns>
    public static double At(double quantile, IReadOnlyList<Bucket> buckets, long total, double minimum, double maximum)
    {
        if (total == 0)
            return 0;

        double rank = Math.Max(1, Math.Ceiling(quantile * total));
        double before = 0;
        foreach ((int index, long count) in buckets)
        {
            if (before + count >= rank)
            {
                double low = Math.Max(FloatingScale.LowerBound(index), minimum);
                double high = Math.Min(FloatingScale.UpperBound(index), maximum);
                return low + (Math.Max(high, low) - low) * ((rank - before - 0.5) / count);
            }

            before += count;
        }

        return maximum;
    }
}
