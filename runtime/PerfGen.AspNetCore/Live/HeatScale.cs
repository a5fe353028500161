using PerfGen.Histograms;

namespace PerfGen.AspNetCore.Live;

/// <summary>
/// The scale of heat maps: 4 buckets per octave of nanoseconds. A cell is one number, 8 bits of bucket and 24 of count, so that
/// the past of many series stays small; a count that does not fit stays at the largest that does.
/// </summary>
internal static class HeatScale
{
    public const int SubBits = 2;

    private const int CountBits = 24;
    private const uint LargestCount = (1u << CountBits) - 1;

    public static int BucketOf(uint cell) => (int)(cell >> CountBits);

    public static long CountOf(uint cell) => cell & LargestCount;

    /// <summary>Cells in ascending order; buckets are counted where their middle falls.</summary>
    public static uint[] CellsOf(IReadOnlyList<Bucket> ticks, double nsPerTick)
    {
        if (ticks.Count == 0)
            return [];

        var cells = new List<uint>(Math.Min(ticks.Count, 16));
        int last = -1;
        long count = 0;
        foreach ((int index, long calls) in ticks)
        {
            double middle = (LogLinear.LowerBound(index, LogLinear.TimeSubBits) / 2.0 + LogLinear.UpperBound(index, LogLinear.TimeSubBits) / 2.0) * nsPerTick;
            int bucket = LogLinear.IndexOf((long)Math.Min(middle, long.MaxValue / 2), SubBits);
            if (bucket != last && last >= 0)
            {
                cells.Add(Cell(last, count));
                count = 0;
            }

            last = bucket;
            count += calls;
        }

        cells.Add(Cell(last, count));
        return [.. cells];
    }

    private static uint Cell(int bucket, long count) => ((uint)bucket << CountBits) | (uint)Math.Min(count, LargestCount);
}
