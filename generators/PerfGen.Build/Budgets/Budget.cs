using System.Globalization;
using PerfGen.Build.Manifests;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Budgets;

/// <summary>A promise that a project file makes and this build breaks.</summary>
internal sealed record BrokenBudget(string Code, string Message);

/// <summary>Holds the report against the limits of the project file. A limit that cannot be read is broken: a gate that lets all through is none.</summary>
internal static class Budget
{
    public static IEnumerable<BrokenBudget> Check(BuildReport report, string? minCoverage, string? maxSeries)
    {
        if (!string.IsNullOrWhiteSpace(minCoverage))
        {
            if (!decimal.TryParse(minCoverage, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out decimal percent) || percent > 100)
                yield return new BrokenBudget(Codes.UnreadableBudget, $"PerfGenMinCoverage is '{minCoverage}'; give a percentage from 0 to 100, such as 97.5.");
            else if (report.Manifest.Coverage is var coverage && !coverage.Reaches(percent))
                yield return new BrokenBudget(Codes.CoverageTooLow, TooLow(coverage, percent));
        }

        if (!string.IsNullOrWhiteSpace(maxSeries))
        {
            if (!decimal.TryParse(maxSeries, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out decimal most))
                yield return new BrokenBudget(Codes.UnreadableBudget, $"PerfGenMaxSeries is '{maxSeries}'; give a whole number, such as 500.");
            else if (report.PredictedSeries > most)
                yield return new BrokenBudget(Codes.TooManySeries, TooMany(report, most));
        }
    }

    private static string TooLow(Coverage coverage, decimal percent) =>
        $"{coverage.Measured} of {SummaryLine.Number(coverage.Total, "call site")} of profiled methods {(coverage.Measured == 1 ? "is" : "are")} measured ({coverage.Percent} %), and PerfGenMinCoverage asks for "
        + $"{percent.ToString(CultureInfo.InvariantCulture)} %; the report lists what escapes, and why.";

    private static string TooMany(BuildReport report, decimal most)
    {
        string largest = report.Rows.Select(static row => (Name: row.Series.Name, row.PredictedSeries))
            .Concat(report.Manifest.Instruments.Select(static instrument => (instrument.Name, PredictedSeries: instrument.Series)))
            .OrderByDescending(static series => series.PredictedSeries)
            .Select(static series => $"'{series.Name}' alone can make {series.PredictedSeries.ToString("N0", CultureInfo.InvariantCulture)}")
            .First();
        return $"The profiled methods can make {report.PredictedSeries.ToString("N0", CultureInfo.InvariantCulture)} series, and PerfGenMaxSeries allows {most.ToString("N0", CultureInfo.InvariantCulture)}; "
            + $"{largest}: bound its labels with Values or MaxValues, or drop one.";
    }
}
