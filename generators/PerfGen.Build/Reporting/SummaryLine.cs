using System.Globalization;
using PerfGen.Build.Manifests;

namespace PerfGen.Build.Reporting;

/// <summary>The report in one line, for the build's log.</summary>
internal static class SummaryLine
{
    public static string Of(BuildReport report)
    {
        Coverage coverage = report.Manifest.Coverage;
        string calls = coverage.Total == 0 ? "no call sites" : $"{Count(coverage.Measured)} of {Number(coverage.Total, "call site")} measured ({coverage.Percent} %)";
        string series = $"up to {report.PredictedSeries.ToString("N0", CultureInfo.InvariantCulture)} series";
        if (report.Manifest.Methods.Count > 0)
            return $"{Number(report.Manifest.Methods.Count, "method")}, {calls}, {series}";
        return report.MethodsElsewhere > 0
            ? $"{Number(report.MethodsElsewhere, "method")} of referenced assemblies, {calls}, {(report.PredictedSeries == 0 ? "no series of its own" : series)}"
            : $"{Number(report.Rows.Count, "scope")}, {series}";
    }

    /// <summary>"1 method", "2 methods".</summary>
    public static string Number(int count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
