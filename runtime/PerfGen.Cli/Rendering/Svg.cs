using System.Globalization;

namespace PerfGen.Cli.Rendering;

/// <summary>Elements of a drawing, in units of its own grid.</summary>
internal static class Svg
{
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Line(string style, double x1, double y1, double x2, double y2) =>
        $"<line class=\"{style}\" x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"/>";

    public static string Circle(string style, double x, double y, double radius) =>
        $"<circle class=\"{style}\" cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\"/>";

    public static string Rectangle(string style, double x, double y, double width, double height) =>
        $"<rect class=\"{style}\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(Math.Max(0, width))}\" height=\"{Number(height)}\" rx=\"2\"/>";

    public static string Text(string text, double x, double y, string anchor, string style = "") =>
        $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" text-anchor=\"{anchor}\" class=\"{style}\">{HtmlPage.Text(text)}</text>";

    public static string Shape(string style, IEnumerable<(double X, double Y)> points) =>
        $"<polygon class=\"{style}\" points=\"{string.Join(' ', points.Select(static point => $"{Number(point.X)},{Number(point.Y)}"))}\"/>";
}
