using System.Globalization;
using System.Text;
using PerfGen.Build.Manifests;
using PerfGen.Build.Reporting;
using PerfGen.Build.Warnings;

namespace PerfGen.Build.Rendering;

/// <summary>The report as Markdown, for a pull request or a terminal.</summary>
internal static class MarkdownReport
{
    public static string Render(BuildReport report)
    {
        var text = new StringBuilder();
        Line(text, $"# What {MarkdownText.Escape(report.Manifest.Assembly)} measure{(report.Manifest.Assemblies.Count == 1 ? "s" : "")}");
        Line(text, "");
        Line(text, MarkdownText.Escape(SummaryLine.Of(report)) + ".");
        Methods(text, report);
        NotMeasured(text, report);
        Warnings(text, report.Warnings);
        Instruments(text, report);
        return text.ToString();
    }

    private static void Methods(StringBuilder text, BuildReport report)
    {
        if (report.Rows.Count == 0)
            return;
        bool measured = report.Measurements is not null;
        Line(text, "");
        Line(text, "## Methods");
        Line(text, "");
        Line(text, "| method | measured by | call sites | labels | series | thresholds |" + (measured ? " calls | errors | self | mean | p95 | alloc/call |" : ""));
        Line(text, "|---|---|---:|---|---:|---|" + (measured ? "---:|---:|---:|---:|---:|---:|" : ""));
        foreach (ReportRow row in report.Rows)
            Line(text, Row(row) + (measured ? Figures(row) : ""));
    }

    private static string Row(ReportRow row)
    {
        string place = row.Declaration?.Place is { } at ? $"<br>{MarkdownText.Escape(at.ToString())}" : "";
        string sites = row.Sites.Count == 0 ? "" : $"{row.MeasuredSites.ToString(CultureInfo.InvariantCulture)} of {row.Sites.Count.ToString(CultureInfo.InvariantCulture)}";
        string labels = string.Join(", ", (row.Declaration?.Labels ?? []).Select(static label => $"{MarkdownText.Escape(label.Name)} ({label.Domain.ToString(CultureInfo.InvariantCulture)})"));
        string thresholds = string.Join("<br>", (row.Declaration?.Thresholds ?? []).SelectMany(ThresholdText.Of).Select(static limit => MarkdownText.Escape(limit.Text)));
        return $"| {MarkdownText.Escape(row.Kind == RowKind.Scope ? $"\"{row.Series.Name}\"" : row.Series.Name + row.Series.Signature)}{place} | {MarkdownText.Escape(Mechanisms.Name(row))} | {sites} | {labels} "
            + $"| {(row.SeriesAreElsewhere ? "elsewhere" : row.PredictedSeries.ToString("N0", CultureInfo.InvariantCulture))} | {thresholds} |";
    }

    private static string Figures(ReportRow row) => row.Measured is { } measured
        ? $" {Units.Count(measured.Calls)} | {Units.Count(measured.Errors)} | {Time(measured.SelfNs)} | {Time(measured.MeanNs)} | {Time(measured.P95Ns)} "
            + $"| {(measured.AllocatedPerCall is { } bytes ? Units.Size(bytes) + (measured.AllocationCalls < measured.Calls ? "\\*" : "") : row.Declaration?.Memory == false ? "" : "unknown")} |"
        : " | | | | | |";

    private static string Time(double? nanoseconds) => nanoseconds is { } time ? Units.Time(time) : "";

    private static void NotMeasured(StringBuilder text, BuildReport report)
    {
        if (report.UnmeasuredMethods.Count + report.UnmeasuredSites.Count == 0)
            return;
        Line(text, "");
        Line(text, "## Not measured");
        Line(text, "");
        Line(text, "| where | what | why |");
        Line(text, "|---|---|---|");
        foreach (ReportRow row in report.UnmeasuredMethods)
            Line(text, $"| {MarkdownText.Escape(row.Declaration!.Place?.ToString() ?? "")} | all of {MarkdownText.Escape(row.Series.Name)} | {MarkdownText.Escape(row.Declaration.Reason ?? "")} |");
        foreach (ManifestSite site in report.UnmeasuredSites)
            Line(text, $"| {MarkdownText.Escape(site.Place.ToString())} | {MarkdownText.Escape(site.Series.Name)} | {MarkdownText.Escape(site.Unmeasured!)} |");
    }

    private static void Warnings(StringBuilder text, IReadOnlyList<RuleWarning>? warnings)
    {
        if (warnings is null or { Count: 0 })
            return;
        Line(text, "");
        Line(text, "## Warnings of the rules");
        Line(text, "");
        Line(text, "| where | rule | what |");
        Line(text, "|---|---|---|");
        foreach (RuleWarning warning in warnings)
            Line(text, $"| {MarkdownText.Escape(warning.Place?.ToString() ?? "")} | {MarkdownText.Escape(warning.Rule)} | {MarkdownText.Escape(warning.Message)} |");
    }

    private static void Instruments(StringBuilder text, BuildReport report)
    {
        if (report.Manifest.Instruments.Count == 0)
            return;
        Line(text, "");
        Line(text, "## Instruments");
        Line(text, "");
        Line(text, "| name | kind | labels | series |");
        Line(text, "|---|---|---|---:|");
        foreach (ManifestInstrument instrument in report.Manifest.Instruments)
        {
            string labels = string.Join(", ", instrument.Labels.Select(static label => $"{MarkdownText.Escape(label.Name)} ({(label.Domain > 0 ? label.Domain.ToString(CultureInfo.InvariantCulture) : "not counted")})"));
            Line(text, $"| {MarkdownText.Escape(instrument.Name)} | {MarkdownText.Escape(instrument.Kind)} | {labels} | {instrument.Series.ToString("N0", CultureInfo.InvariantCulture)} |");
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
