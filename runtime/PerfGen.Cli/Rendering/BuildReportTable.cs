using System.Globalization;
using PerfGen.Build.Measured;
using PerfGen.Build.Reporting;

namespace PerfGen.Cli.Rendering;

/// <summary>What assemblies measure, for a terminal: the report's line, a row for each method, and what escapes.</summary>
internal static class BuildReportTable
{
    private static readonly string[] _headers = ["method", "measured by", "call sites", "series", "thresholds"];
    private static readonly string[] _measuredHeaders = ["calls", "errors", "self", "mean", "p95", "alloc/call"];

    public static void Write(BuildReport report, TextWriter writer)
    {
        writer.WriteLine($"{report.Manifest.Assembly}: {SummaryLine.Of(report)}");
        writer.WriteLine();
        bool measured = report.Measurements is not null;
        TextTable.Write(writer, [.. _headers, .. measured ? _measuredHeaders : [], "declared in"], [.. report.Rows.Select(row => Row(row, measured))]);
        string[][] escaping = [.. Escaping(report)];
        if (escaping.Length > 0)
            TextTable.Write(writer, ["not measured", "what", "why"], escaping);
    }

    private static string[] Row(ReportRow row, bool measured) =>
    [
        row.Kind == RowKind.Scope ? $"\"{row.Series.Name}\"" : row.Series.Name + row.Series.Signature,
        Mechanisms.Name(row),
        row.Sites.Count == 0 ? "" : $"{row.MeasuredSites} of {row.Sites.Count}",
        row.PredictedSeries.ToString("N0", CultureInfo.InvariantCulture),
        string.Join(", ", (row.Declaration?.Thresholds ?? []).SelectMany(ThresholdText.Of).Select(static limit => limit.Text)),
        .. measured ? Figures(row.Measured) : [],
        row.Declaration?.Place?.ToString() ?? "",
    ];

    private static string[] Figures(MeasuredMethod? method) => method is null
        ? ["", "", "", "", "", ""]
        : [Units.Count(method.Calls), Units.Count(method.Errors), Time(method.SelfNs), Time(method.MeanNs), Time(method.P95Ns), method.AllocatedPerCall is { } bytes ? Units.Size(bytes) : ""];

    private static string Time(double? nanoseconds) => nanoseconds is { } time ? Units.Time(time) : "";

    private static IEnumerable<string[]> Escaping(BuildReport report) =>
        report.UnmeasuredMethods.Select(static row => new[] { row.Declaration!.Place?.ToString() ?? "", $"all of {row.Series.Name}", row.Declaration.Reason ?? "" })
            .Concat(report.UnmeasuredSites.Select(static site => new[] { site.Place.ToString(), site.Series.Name, site.Unmeasured! }));
}
