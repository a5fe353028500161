using System.Runtime.CompilerServices;

namespace PerfGen.Monitoring.Metrics;

/// <summary>
/// The bucket scale of metrics: every power of two of a value is cut into 16 buckets of equal width, negative values mirror
/// positive ones, and zero has a bucket of its own. Indexes ascend with the values.
/// </summary>
/// <remarks>
/// A bucket is at most 6.25 % wide. The index is the exponent and the four highest bits of the mantissa of the value as IEEE 754 writes it, so
/// finding it costs a shift. Values nearer to zero than the smallest normal number (2.2e-308) count as zero. Pure functions: any thread, no
/// allocation.
/// </remarks>
public static class FloatingLogLinear
{
    /// <summary>Buckets in each power of two.</summary>
    public const int BucketsPerOctave = 16;

    /// <summary>The index of zero.</summary>
    public const int Zero = 2047 * BucketsPerOctave;

    /// <summary>One more than the largest index.</summary>
    public const int Length = 2 * Zero;

    private const int MantissaBitsBelow = 48;
    private const int FirstNormal = BucketsPerOctave;

    /// <summary>The bucket of a value, which must be finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOf(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int magnitude = (int)((bits & long.MaxValue) >> MantissaBitsBelow);
        if (magnitude < FirstNormal)
            return Zero;
        return bits < 0 ? Zero - magnitude : Zero + magnitude;
    }

    /// <summary>The smallest value of a bucket; of negative ones, the value that all of its values lie above.</summary>
    public static double LowerBound(int index) => index >= Zero ? Magnitude(index - Zero) : -Magnitude(Zero - index + 1);

    /// <summary>The value that all values of a bucket lie below; of negative ones and zero, the largest value.</summary>
    public static double UpperBound(int index) => index > Zero ? Magnitude(index - Zero + 1) : -Magnitude(Zero - index);

    /// <summary>The smallest magnitude of a bucket so far from zero; finite.</summary>
    private static double Magnitude(int distance) =>
        distance < FirstNormal ? 0 : Math.Min(double.MaxValue, BitConverter.Int64BitsToDouble((long)distance << MantissaBitsBelow));
}
