using System.Globalization;
using System.Text;
using PerfGen.Build.Manifests;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Rendering;

/// <summary>The top of the page: the assembly in a few figures.</summary>
internal static class OverviewHtml
{
    public static void Append(StringBuilder html, BuildReport report)
    {
        Coverage coverage = report.Manifest.Coverage;
        html.Append($"<header>\n<h1>{HtmlText.Escape(report.Manifest.Assembly)}</h1>\n<p class=\"about\">What {(report.Manifest.Assemblies.Count == 1 ? "this assembly measures" : $"these {Count(report.Manifest.Assemblies.Count)} assemblies measure")}, known at compile time.</p>\n");
        html.Append("<div class=\"tiles\">\n");
        Methods(html, report);
        Tile(html, coverage.Total == 0 ? "none" : $"{coverage.Percent} %", "of call sites measured", coverage.Total == 0 ? "" : $"{Count(coverage.Measured)} of {Count(coverage.Total)}", coverage);
        bool elsewhere = report.PredictedSeries == 0 && report.Rows.Any(static row => row.SeriesAreElsewhere);
        Tile(html, elsewhere ? "none" : report.PredictedSeries.ToString("N0", CultureInfo.InvariantCulture), elsewhere ? "series of its own" : "series at the most", elsewhere ? "what is called here counts where it is declared" : "");
        if (report.Manifest.Methods.Count > 0)
            Tile(html, Count(report.Thresholds), report.Thresholds == 1 ? "threshold" : "thresholds", "");
        if (report.Measurements is not null)
        {
            int broken = report.Rows.Count(static row => row.Measured?.Series.Any(static series => series.Broken.Count > 0) == true);
            Tile(html, Units.Count(report.Rows.Sum(static row => row.Measured?.Calls ?? 0)), "calls in the snapshot", broken == 0 ? "" : $"{SummaryLine.Number(broken, "method")} past a limit");
        }

        html.Append("</div>\n");
        if (report.Measurements is { } measured)
        {
            string of = measured.Process.Length > 0 ? $" of {measured.Process}" : "";
            string at = DateTimeOffset.TryParse(measured.TakenAt, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset taken)
                ? taken.UtcDateTime.ToString("', taken 'yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)
                : "";
            string none = report.Rows.Any(static row => row.Measured is not null) ? "" : " It has no row of this assembly.";
            html.Append($"<p class=\"snapshot\">{HtmlText.Escape($"Measured numbers are from a snapshot{of}{at}.{none}")}</p>\n");
        }

        html.Append("</header>\n");
    }

    /// <summary>Those of the assembly first; an assembly that only calls others' says whose they are.</summary>
    private static void Methods(StringBuilder html, BuildReport report)
    {
        int elsewhere = report.MethodsElsewhere;
        if (report.Manifest.Methods.Count > 0 || elsewhere == 0)
        {
            string cannot = report.UnmeasuredMethods.Count > 0 ? $"{Count(report.UnmeasuredMethods.Count)} cannot be" : "";
            string others = elsewhere > 0 ? $"and {SummaryLine.Number(elsewhere, "method")} of referenced assemblies called" : "";
            Tile(html, Count(report.MeasuredMethods), report.MeasuredMethods == 1 ? "method measured" : "methods measured", string.Join(", ", new[] { cannot, others }.Where(static part => part.Length > 0)));
        }
        else
        {
            Tile(html, Count(elsewhere), $"{(elsewhere == 1 ? "method" : "methods")} of referenced assemblies called", "none is declared here");
        }
    }

    private static void Tile(StringBuilder html, string figure, string what, string more, Coverage? coverage = null)
    {
        string bar = coverage is { Total: > 0 } ? Bar(coverage.Measured, coverage.Total) : "";
        html.Append($"<div class=\"tile\"><b>{figure}</b><span>{what}</span>{bar}<small>{more}</small></div>\n");
    }

    /// <summary>How much of something, drawn.</summary>
    public static string Bar(int part, int whole) =>
        $"<span class=\"bar\" aria-hidden=\"true\"><i style=\"width:{(100.0 * part / whole).ToString("0.##", CultureInfo.InvariantCulture)}%\"></i></span>";

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
