using System.Numerics;
using System.Runtime.CompilerServices;

namespace PerfGen.Histograms;

/// <summary>
/// The arithmetic of a log-linear bucket scale: every power of two is an octave, and every octave is cut into
/// 2^subBits buckets of equal width. Values below 2^subBits have a bucket each.
/// </summary>
/// <remarks>
/// The relative width of a bucket is at most 2^-subBits. Values are 0 to <see cref="long.MaxValue"/>. The scale is the one
/// known from HdrHistogram, with a power of two of buckets per octave. Pure functions: any thread, no allocation.
/// </remarks>
internal static class LogLinear
{
    /// <summary>16 buckets per octave: at most 6.25 % wide, well below 1 % after interpolation.</summary>
    public const int TimeSubBits = 4;

    /// <summary>4 buckets per octave, for sizes.</summary>
    public const int SizeSubBits = 2;

    /// <summary>The bucket that holds a value of 0 or more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOf(long value, int subBits)
    {
        // With the lowest 2^subBits values forced into one "octave", the shift is never negative and needs no branch.
        int shift = BitOperations.Log2((ulong)value | (1UL << subBits)) - subBits;
        return (shift << subBits) + (int)(value >> shift);
    }

    /// <summary>The smallest value of a bucket.</summary>
    public static long LowerBound(int index, int subBits)
    {
        int perOctave = 1 << subBits;
        if (index < perOctave * 2)
            return index;

        int shift = (index >> subBits) - 1;
        return (long)((index & (perOctave - 1)) | perOctave) << shift;
    }

    /// <summary>The largest value of a bucket.</summary>
    public static long UpperBound(int index, int subBits)
    {
        long next = LowerBound(index + 1, subBits);
        return next < 0 ? long.MaxValue : next - 1;
    }
}
