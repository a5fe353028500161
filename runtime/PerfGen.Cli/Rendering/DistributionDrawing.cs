using PerfGen.Monitoring.Comparing;
using PerfGen.Monitoring.Comparing.Sides;
using PerfGen.Monitoring.Statistics;

namespace PerfGen.Cli.Rendering;

/// <summary>Both sides of a row on one axis: the shape of all values, and a dot for each launch.</summary>
internal static class DistributionDrawing
{
    private const double Width = 300;
    private const double Lane = 30;
    private const int Steps = 64;

    public static void Write(ComparedRow row, TextWriter writer)
    {
        (double Value, double Weight)[] before = Values(row.Before!), after = Values(row.After!);
        if (before.Length == 0 || after.Length == 0)
            return;

        (double low, double high) = Range(before, after);
        var scale = new Scale(low, high, 0, Width);
        writer.WriteLine($"<svg viewBox=\"0 0 {Width} {2 * Lane + 18}\" role=\"img\" aria-label=\"distributions before and after\">");
        WriteLane(row.Before!, before, "b", 0, scale, writer);
        WriteLane(row.After!, after, "a", Lane, scale, writer);
        writer.WriteLine(Svg.Line("axis", 0, 2 * Lane + 3, Width, 2 * Lane + 3));
        writer.WriteLine(Svg.Text(Figures.Time(low), scale.At(low), 2 * Lane + 15, "start"));
        if (high > low * 1.0005)
            writer.WriteLine(Svg.Text(Figures.Time(high), scale.At(high), 2 * Lane + 15, "end"));
        writer.WriteLine("</svg>");
    }

    private static (double Value, double Weight)[] Values(Series series) => series.Histogram.Count > 0
        ? [.. series.Histogram]
        : [.. series.Iterations.Select(static value => (value, 1.0))];

    /// <summary>From the 1st to the 99th percentile of both: a straggler must not squeeze everything else.</summary>
    private static (double Low, double High) Range((double Value, double Weight)[] before, (double Value, double Weight)[] after) => (
        Math.Min(WeightedQuantile(before, 0.01), WeightedQuantile(after, 0.01)),
        Math.Max(WeightedQuantile(before, 0.99), WeightedQuantile(after, 0.99)));

    private static double WeightedQuantile((double Value, double Weight)[] values, double quantile)
    {
        double rest = quantile * values.Sum(static one => one.Weight);
        foreach ((double value, double weight) in values.OrderBy(static one => one.Value))
        {
            if ((rest -= weight) <= 0)
                return value;
        }

        return values.Max(static one => one.Value);
    }

    private static void WriteLane(Series series, (double Value, double Weight)[] values, string side, double top, Scale scale, TextWriter writer)
    {
        double bottom = top + Lane - 5;
        if (values.Length > 2)
            writer.WriteLine(Svg.Shape($"shape-{side}", [(0, bottom), .. Density(values, scale).Select((height, i) => (Width * (i + 0.5) / Steps, bottom - height * (Lane - 8))), (Width, bottom)]));
        double[] launches = series.LaunchMedians;
        foreach (double launch in launches.Where(scale.Holds))
            writer.WriteLine(Svg.Circle($"dot-{side}", scale.At(launch), bottom, launches.Length > 30 ? 1.8 : 3));
        double typical = Quantiles.Median(launches);
        writer.WriteLine(Svg.Line("one", scale.At(typical), top + 3, scale.At(typical), bottom + 3));
    }

    /// <summary>A smoothed histogram over the drawing's width, the highest point 1; the kernel spans a few steps.</summary>
    private static double[] Density((double Value, double Weight)[] values, Scale scale)
    {
        double[] heights = new double[Steps];
        foreach ((double value, double weight) in values.Where(one => scale.Holds(one.Value)))
        {
            double place = scale.At(value) / Width * Steps - 0.5;
            for (int i = (int)Math.Max(0, place - 6); i <= Math.Min(Steps - 1, place + 6); i++)
                heights[i] += weight * Math.Exp(-(i - place) * (i - place) / (2 * 1.6 * 1.6));
        }

        double highest = Math.Max(heights.Max(), 1e-12);
        return [.. heights.Select(height => height / highest)];
    }
}
