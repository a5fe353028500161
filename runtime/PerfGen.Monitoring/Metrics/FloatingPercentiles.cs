using PerfGen.Histograms;

namespace PerfGen.Monitoring.Metrics;

/// <summary>Percentiles on the scale of <see cref="FloatingLogLinear"/>.</summary>
internal static class FloatingPercentiles
{
    /// <summary>The value below which a share <paramref name="quantile"/> (0 to 1) of the values lies.</summary>
    /// <returns>Finite; 0 when there are no values.</returns>
    public static double At(double quantile, ReadOnlySpan<Bucket> buckets, long total, double minimum, double maximum)
    {
        double value = 0;
        AtEach([quantile], buckets, total, minimum, maximum, new Span<double>(ref value));
        return value;
    }

    /// <summary>Several of them, in ascending order, in one pass.</summary>
    /// <remarks>
    /// As <see cref="Percentiles.AtEach"/>: nearest rank, ceil(q n), interpolated linearly by rank inside its bucket, the bucket clipped to
    /// the observed minimum and maximum.
    /// </remarks>
    public static void AtEach(ReadOnlySpan<double> quantiles, ReadOnlySpan<Bucket> buckets, long total, double minimum, double maximum, Span<double> values)
    {
        int position = 0;
        double before = 0;
        for (int i = 0; i < quantiles.Length; i++)
        {
            double rank = Math.Max(1, Math.Ceiling(quantiles[i] * total));
            while (position < buckets.Length && before + buckets[position].Count < rank)
                before += buckets[position++].Count;
            values[i] = position < buckets.Length ? Interpolate(buckets[position], rank - before, minimum, maximum) : total == 0 ? 0 : maximum;
        }
    }

    private static double Interpolate(Bucket bucket, double rank, double minimum, double maximum)
    {
        double low = Math.Max(FloatingLogLinear.LowerBound(bucket.Index), minimum);
        double high = Math.Min(FloatingLogLinear.UpperBound(bucket.Index), maximum);
        return low + (Math.Max(high, low) - low) * ((rank - 0.5) / bucket.Count);
    }
}
