using System.Globalization;
using PerfGen.AspNetCore.Contract;
using PerfGen.Monitoring.Alerts.Text;
using PerfGen.Reporting;
using PerfGen.Thresholds;

namespace PerfGen.AspNetCore.Live;

/// <summary>
/// Healthy or not, and why: a firing critical alert or a broken critical limit makes the application unhealthy, any other
/// firing alert or broken limit degraded.
/// </summary>
internal static class HealthJudge
{
    /// <summary>More would not be read; the rows have them all.</summary>
    private const int MaxReasons = 10;

    public static HealthSummary Judge(IReadOnlyList<MethodRow> rows, IReadOnlyList<AlertInfo> alerts)
    {
        var critical = new List<string>();
        var warnings = new List<string>();
        foreach (AlertInfo alert in alerts)
        {
            if (alert.State == AlertInfo.Firing)
                (alert.Severity == KindNames.Critical ? critical : warnings).Add(alert.Message);
        }

        foreach (MethodRow row in rows)
        {
            foreach (MethodLimit limit in row.Thresholds ?? [])
            {
                if (limit.Exceeded && !alerts.Any(alert => alert.State == AlertInfo.Firing && alert.Method == row.Id))
                    (limit.Severity == KindNames.Critical ? critical : warnings).Add(Reason(row, limit));
            }
        }

        string status = critical.Count > 0 ? HealthSummary.Unhealthy : warnings.Count > 0 ? HealthSummary.Degraded : HealthSummary.Healthy;
        return new HealthSummary(status, [.. critical.Concat(warnings).Take(MaxReasons)]);
    }

    private static string Reason(MethodRow row, MethodLimit limit) =>
        $"{Quantity(limit.What)} of {row.Name} is {Amount(limit.What, limit.Actual ?? 0)}, limit {Amount(limit.What, limit.Limit)}";

    private static string Quantity(string what) => what switch
    {
        ThresholdKinds.MaxNs => "the slowest call",
        ThresholdKinds.MaxAllocatedBytes => "the largest allocation",
        _ => FieldText.Of(what),
    };

    private static string Amount(string what, double value) => what switch
    {
        ThresholdKinds.ErrorRate => (100 * value).ToString("0.##", CultureInfo.InvariantCulture) + " %",
        ThresholdKinds.MaxAllocatedBytes => Units.Size(value),
        _ => Units.Time(value),
    };
}
