namespace PerfGen.Histograms;

/// <summary>Percentiles of a histogram.</summary>
internal static class Percentiles
{
    /// <summary>
    /// The value below which a share <paramref name="quantile"/> (0 to 1) of the values lies, in the unit of the buckets.
    /// </summary>
    /// <inheritdoc cref="AtEach(ReadOnlySpan{double}, ReadOnlySpan{Bucket}, int, long, long, long, Span{double})"/>
    /// <returns>0 when there are no values.</returns>
    public static double At(double quantile, ReadOnlySpan<Bucket> buckets, int subBits, long minimum, long maximum, long zeros = 0)
    {
        double value = 0;
        AtEach([quantile], buckets, subBits, minimum, maximum, zeros, new Span<double>(ref value));
        return value;
    }

    /// <summary>Several of them, in ascending order, in one pass.</summary>
    /// <remarks>
    /// The rank is that of the nearest-rank definition, ceil(q n); inside its bucket the value is interpolated linearly by
    /// rank, as if the bucket's values were spread evenly. The outermost buckets are clipped to the observed minimum and
    /// maximum, so that a constant gives itself. <paramref name="zeros"/> values of exactly 0 precede the buckets.
    /// </remarks>
    public static void AtEach(ReadOnlySpan<double> quantiles, ReadOnlySpan<Bucket> buckets, int subBits, long minimum, long maximum, long zeros, Span<double> values)
    {
        long total = zeros + BucketLists.Total(buckets);
        int position = 0;
        double before = zeros;
        for (int i = 0; i < quantiles.Length; i++)
        {
            double rank = Math.Max(1, Math.Ceiling(quantiles[i] * total));
            while (position < buckets.Length && before + buckets[position].Count < rank)
                before += buckets[position++].Count;
            values[i] = rank <= zeros || total == 0 ? 0
                : position == buckets.Length ? maximum
                : Interpolate(buckets[position], rank - before, subBits, minimum, maximum);
        }
    }

    private static double Interpolate(Bucket bucket, double rank, int subBits, long minimum, long maximum)
    {
        double low = Math.Max(LogLinear.LowerBound(bucket.Index, subBits), minimum);
        double high = Math.Min(LogLinear.UpperBound(bucket.Index, subBits), maximum);
        return low + (Math.Max(high, low) - low) * ((rank - 0.5) / bucket.Count);
    }
}
