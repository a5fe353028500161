using PerfGen.Monitoring.Comparing;
using PerfGen.Monitoring.Statistics;

namespace PerfGen.Cli.Rendering;

/// <summary>The interval of the ratio against 1 and the margin.</summary>
internal static class IntervalDrawing
{
    private const double Width = 250;
    private const double Middle = 30;

    public static void Write(ComparedRow row, JudgingOptions options, TextWriter writer)
    {
        if (row.Time is not { Ratio: { } ratio } time)
            return;

        double margin = options.MarginFor(time.Unit);
        Estimate shown = Finite(ratio);
        var scale = new Scale(Math.Min(shown.Low, 1 / margin / margin), Math.Max(shown.High, margin * margin), 0, Width);
        writer.WriteLine($"<svg viewBox=\"0 0 {Width} 60\" role=\"img\" aria-label=\"ratio {Figures.Ratio(ratio.Value)}, interval {Figures.Interval(ratio)}\">");
        writer.WriteLine(Svg.Rectangle("band", scale.At(1 / margin), Middle - 13, scale.At(margin) - scale.At(1 / margin), 26));
        writer.WriteLine(Svg.Line("one", scale.At(1), Middle - 17, scale.At(1), Middle + 17));
        writer.WriteLine(Svg.Line("bar", scale.At(shown.Low), Middle, scale.At(shown.High), Middle));
        writer.WriteLine(Svg.Circle("mark", scale.At(ratio.Value), Middle, 5));
        writer.WriteLine(Svg.Text("1", scale.At(1), 58, "middle"));
        double place = Math.Clamp(scale.At(ratio.Value), 18, Width - 18);
        writer.WriteLine(Svg.Text(Figures.Ratio(ratio.Value), place, 9, "middle", "strong"));
        if (Math.Abs(scale.At(shown.Low) - scale.At(1)) > 40)
            writer.WriteLine(Svg.Text(Figures.Ratio(shown.Low), Math.Max(16, scale.At(shown.Low)), 58, "middle"));
        if (Math.Abs(scale.At(shown.High) - scale.At(1)) > 40 && Math.Abs(scale.At(shown.High) - scale.At(shown.Low)) > 44)
            writer.WriteLine(Svg.Text(Figures.Ratio(shown.High), Math.Min(Width - 16, scale.At(shown.High)), 58, "middle"));
        writer.WriteLine("</svg>");
    }

    /// <summary>An end that is not known is drawn to the edge.</summary>
    private static Estimate Finite(Estimate ratio) => ratio with
    {
        Low = double.IsFinite(ratio.Low) && ratio.Low > 0 ? ratio.Low : ratio.Value / 2,
        High = double.IsFinite(ratio.High) ? ratio.High : ratio.Value * 2,
    };
}
