namespace PerfGen.Monitoring.History.Merging;

/// <summary>
/// The bucket scale of metric distributions: a double's exponent and the first four bits of its mantissa, which are 16 equal
/// steps per power of two. What is not above zero is in bucket 0.
/// </summary>
internal static class FloatingScale
{
    private const int DroppedBits = 48;

    public static int IndexOf(double value) => value > 0 ? (int)(BitConverter.DoubleToUInt64Bits(value) >> DroppedBits) : 0;

    /// <summary>The smallest value of a bucket; of bucket 0 there is none.</summary>
    public static double LowerBound(int index) =>
        index == 0 ? double.NegativeInfinity : BitConverter.UInt64BitsToDouble((ulong)index << DroppedBits);

    /// <summary>Where the next bucket begins.</summary>
    public static double UpperBound(int index) => BitConverter.UInt64BitsToDouble((ulong)(index + 1) << DroppedBits);
}
