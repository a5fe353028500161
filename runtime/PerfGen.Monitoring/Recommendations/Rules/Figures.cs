using System.Globalization;
using PerfGen.Reporting;
using PerfGen.Snapshots;
using PerfGen.Thresholds;

namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>Numbers and names as people read them, the same in every culture.</summary>
internal static class Figures
{
    public static string Time(double nanoseconds) => Units.Time(nanoseconds);

    public static string Size(double bytes) => Units.Size(bytes);

    public static string Share(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    public static string Count(double count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A limit's or an actual value in the unit of what it limits, as snapshots name it.</summary>
    public static string Limit(string what, double value) => what switch
    {
        ThresholdKinds.ErrorRate => Share(value),
        ThresholdKinds.MaxAllocatedBytes => Size(value),
        _ => Time(value),
    };

    /// <summary>What is limited, in words.</summary>
    public static string Field(string what) => what switch
    {
        ThresholdKinds.MaxNs => "the longest call",
        ThresholdKinds.MaxAllocatedBytes => "the allocation of a call",
        ThresholdKinds.ErrorRate => "the error rate",
        ThresholdKinds.MeanNs => "the mean",
        _ => what.Replace("Ns", "", StringComparison.Ordinal),
    };

    public static string Duration(TimeSpan time) => time.TotalDays >= 2 ? $"{Number(time.TotalDays)} days"
        : time.TotalHours >= 2 ? $"{Number(time.TotalHours)} hours"
        : $"{Number(time.TotalMinutes)} minutes";

    public static string Name(MethodSnapshot row)
    {
        string labels = row.Labels is { Count: > 0 } some ? "{" + string.Join(",", some.Select(static label => $"{label.Key}={label.Value}")) + "}" : "";
        return (row.Kind == ProbeKind.Scope ? $"\"{row.Name}\"" : row.Name + row.Signature) + labels;
    }

    public static string Place(MethodSnapshot row) => row.File.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{row.File}:{row.Line}");
}
