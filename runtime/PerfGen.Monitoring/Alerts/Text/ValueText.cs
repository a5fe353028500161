using System.Globalization;
using PerfGen.Reporting;

namespace PerfGen.Monitoring.Alerts.Text;

/// <summary>Values in the units people read.</summary>
internal static class ValueText
{
    public static string Of(double value, string? unit) => unit switch
    {
        "ns" => Units.Time(value),
        "s" => Units.Time(value * 1e9),
        "By" => Units.Size(value),
        "By/s" => $"{Units.Size(value)}/s",
        "ratio" => Units.Percent(value),
        null or "" or "1" => Number(value),
        _ when unit.StartsWith('/') => $"{Number(value)}{unit}",
        _ => $"{Number(value)} {unit}",
    };

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
