using System.Globalization;
using PerfGen.Build.Manifests;

namespace PerfGen.Build.Reporting;

/// <summary>One limit in words, such as "p95 at most 50 ms".</summary>
/// <param name="What">The snapshot's name of it, such as <c>p95Ns</c>; empty if there is none.</param>
internal sealed record ThresholdText(string Text, string What)
{
    /// <summary>The limits of a threshold; how severe it is and how often it tells are not among them.</summary>
    public static IEnumerable<ThresholdText> Of(ManifestThreshold threshold) => threshold.Limits
        .Where(static limit => limit.Key is not ("severity" or "cooldownSeconds"))
        .Select(static limit => Of(limit.Key, limit.Value));

    public static string Severity(ManifestThreshold threshold) => Value(threshold, "severity") ?? "Warning";

    /// <summary>The value of a limit with its unit, such as "50 ms".</summary>
    public static string Amount(string name, string value) => name switch
    {
        "maxMs" or "meanMs" or "p50Ms" or "p95Ms" or "p99Ms" => $"{Number(value)} ms",
        "maxAllocatedBytes" => Bytes(value),
        "maxErrorRate" => Percent(value),
        _ => value,
    };

    private static ThresholdText Of(string name, string value) => name switch
    {
        "maxMs" => new($"every call \u2264 {Amount(name, value)}", "maxNs"),
        "meanMs" => new($"mean \u2264 {Amount(name, value)}", "meanNs"),
        "p50Ms" or "p95Ms" or "p99Ms" => new($"{name.Substring(0, 3)} \u2264 {Amount(name, value)}", name.Substring(0, 3) + "Ns"),
        "maxAllocatedBytes" => new($"allocated \u2264 {Amount(name, value)}", "maxAllocatedBytes"),
        "maxErrorRate" => new($"errors \u2264 {Amount(name, value)}", "errorRate"),
        _ => new($"{name} {value}", ""),
    };

    private static string Number(string value) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        ? number.ToString("#,0.##########", CultureInfo.InvariantCulture)
        : value;

    private static string Bytes(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double bytes) ? Units.Size(bytes) : value;

    private static string Percent(string value) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal rate)
        ? (100 * rate).ToString("0.####", CultureInfo.InvariantCulture) + " %"
        : value;

    private static string? Value(ManifestThreshold threshold, string name) => threshold.Limits.Where(limit => limit.Key == name).Select(static limit => limit.Value).FirstOrDefault();
}
