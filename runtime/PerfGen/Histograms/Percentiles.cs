namespace PerfGen.Histograms;

/// <summary>Percentiles of a histogram.</summary>
internal static class Percentiles
{
    /// <summary>
    /// The value below which a share <paramref name="quantile"/> (0 to 1) of the values lies, in the unit of the buckets.
    /// </summary>
    /// <remarks>
    /// The rank is that of the nearest-rank definition, ceil(q n); inside its bucket the value is interpolated linearly by
    /// rank, as if the bucket's values were spread evenly. The outermost buckets are clipped to the observed minimum and
    /// maximum, so that a constant gives itself. <paramref name="zeros"/> values of exactly 0 precede the buckets.
    /// </remarks>
    /// <returns>0 when there are no values.</returns>
    public static double At(double quantile, IReadOnlyList<Bucket> buckets, int subBits, long minimum, long maximum, long zeros = 0)
    {
        long total = zeros;
        foreach (Bucket bucket in buckets)
            total += bucket.Count;

        double rank = Math.Max(1, Math.Ceiling(quantile * total));
        if (rank <= zeros)
            return 0;

        double before = zeros;
        foreach ((int index, long count) in buckets)
        {
            if (before + count >= rank)
            {
                double low = Math.Max(LogLinear.LowerBound(index, subBits), minimum);
                double high = Math.Min(LogLinear.UpperBound(index, subBits), maximum);
                return low + (Math.Max(high, low) - low) * ((rank - before - 0.5) / count);
            }

            before += count;
        }

        return total == 0 ? 0 : maximum;
    }
}
