using PerfGen.Histograms;

namespace PerfGen.Monitoring.Metrics;

/// <summary>Percentiles on the scale of <see cref="FloatingLogLinear"/>.</summary>
internal static class FloatingPercentiles
{
    /// <summary>The value below which a share <paramref name="quantile"/> (0 to 1) of the values lies.</summary>
    /// <remarks>
    /// As <see cref="Percentiles.At"/>: nearest rank, ceil(q n), interpolated linearly by rank inside its bucket, the bucket clipped to
    /// the observed minimum and maximum.
    /// </remarks>
    /// <returns>Finite; 0 when there are no values.</returns>
    public static double At(double quantile, ReadOnlySpan<Bucket> buckets, long total, double minimum, double maximum)
    {
        double rank = Math.Max(1, Math.Ceiling(quantile * total));
        double before = 0;
        foreach ((int index, long count) in buckets)
        {
            if (before + count >= rank)
            {
                double low = Math.Max(FloatingLogLinear.LowerBound(index), minimum);
                double high = Math.Min(FloatingLogLinear.UpperBound(index), maximum);
                return low + (Math.Max(high, low) - low) * ((rank - before - 0.5) / count);
            }

            before += count;
        }

        return total == 0 ? 0 : maximum;
    }
}
