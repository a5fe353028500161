using PerfGen.Monitoring.Trends;

namespace PerfGen.Cli.Rendering;

/// <summary>A series as a line of blocks, low to high.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private const int Width = 24;

    /// <summary>Each block stands for the mean of an equal part of the time; a part without points is blank.</summary>
    public static string Of(IReadOnlyList<TrendPoint> points)
    {
        if (points.Count == 0)
            return "";

        double[] sums = new double[Width];
        int[] counts = new int[Width];
        double span = (points[^1].Time - points[0].Time).Ticks;
        foreach (TrendPoint point in points)
        {
            int part = span > 0 ? Math.Min(Width - 1, (int)((point.Time - points[0].Time).Ticks / span * Width)) : 0;
            sums[part] += point.Value;
            counts[part]++;
        }

        double[] means = [.. sums.Zip(counts, static (sum, count) => count == 0 ? double.NaN : sum / count)];
        double low = means.Where(double.IsFinite).Min(), high = means.Where(double.IsFinite).Max();
        return string.Concat(means.Select(mean => double.IsNaN(mean) ? ' ' : high > low ? Blocks[(int)Math.Round((mean - low) / (high - low) * (Blocks.Length - 1))] : Blocks[3]));
    }
}
