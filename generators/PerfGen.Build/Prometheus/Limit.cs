using System.Globalization;
using PerfGen.Build.Manifests;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Prometheus;

/// <summary>What a limit is on.</summary>
internal enum LimitKind
{
    /// <summary>The duration of each call.</summary>
    CallDuration,

    /// <summary>What each call allocates.</summary>
    CallAllocation,

    /// <summary>A percentile of the duration.</summary>
    Percentile,

    /// <summary>The mean duration.</summary>
    Mean,

    /// <summary>The share of calls that fail.</summary>
    ErrorRate,
}

/// <summary>One limit of a <c>[Threshold]</c>.</summary>
/// <param name="Quantile">Of a percentile, from 0 to 1; else 0.</param>
/// <param name="Value">In seconds, bytes or a ratio.</param>
/// <param name="Amount">The value for people, such as "50 ms".</param>
/// <param name="Severity">In lower case.</param>
/// <param name="Cooldown">The shortest time between two notifications.</param>
internal sealed record Limit(LimitKind Kind, double Quantile, double Value, string Amount, string Severity, TimeSpan Cooldown)
{
    // As the attribute has it.
    private const double DefaultCooldownSeconds = 60;

    // No alert waits longer, and no duration overflows.
    private static readonly TimeSpan _longestCooldown = TimeSpan.FromDays(365);

    public Boundary Boundary => Boundary.Of(Value);

    public bool IsPerCall => Kind is LimitKind.CallDuration or LimitKind.CallAllocation;

    /// <summary>True if it is watched through a bucket whose boundary it is.</summary>
    public bool HasBucket => IsPerCall || Kind == LimitKind.Percentile;

    /// <summary>The histogram with that bucket.</summary>
    public string Histogram => Kind == LimitKind.CallAllocation ? MetricNames.Allocated : MetricNames.Duration;

    /// <summary>The share of calls that may exceed the value.</summary>
    public string Tolerance => Kind == LimitKind.Percentile ? Boundary.Shortest((double)(1 - (decimal)Quantile)) : "0";

    /// <summary>All limits of a method, in the order of the source; one that is stated twice is one.</summary>
    public static IReadOnlyList<Limit> Of(ManifestMethod method) => [.. method.Thresholds
        .SelectMany(threshold => Of(threshold, method.Memory))
        .GroupBy(static limit => (limit.Kind, limit.Quantile, limit.Value, limit.Severity))
        .Select(static same => same.First())];

    private static IEnumerable<Limit> Of(ManifestThreshold threshold, bool memory)
    {
        string severity = ThresholdText.Severity(threshold).ToLowerInvariant();
        TimeSpan cooldown = Cooldowns(threshold);
        foreach (KeyValuePair<string, string> limit in threshold.Limits)
        {
            if (!double.TryParse(limit.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || value < 0 || double.IsNaN(value) || double.IsInfinity(value))
                continue;
            string amount = ThresholdText.Amount(limit.Key, limit.Value);
            switch (limit.Key)
            {
                case "maxMs":
                    yield return new Limit(LimitKind.CallDuration, 0, value / 1000, amount, severity, cooldown);
                    break;
                case "maxAllocatedBytes" when memory:
                    yield return new Limit(LimitKind.CallAllocation, 0, value, amount, severity, cooldown);
                    break;
                case "p50Ms" or "p95Ms" or "p99Ms":
                    yield return new Limit(LimitKind.Percentile, int.Parse(limit.Key.Substring(1, 2), CultureInfo.InvariantCulture) / 100.0, value / 1000, amount, severity, cooldown);
                    break;
                case "meanMs":
                    yield return new Limit(LimitKind.Mean, 0, value / 1000, amount, severity, cooldown);
                    break;
                case "maxErrorRate":
                    yield return new Limit(LimitKind.ErrorRate, 0, value, amount, severity, cooldown);
                    break;
            }
        }
    }

    private static TimeSpan Cooldowns(ManifestThreshold threshold)
    {
        string? text = threshold.Limits.Where(static limit => limit.Key == "cooldownSeconds").Select(static limit => limit.Value).FirstOrDefault();
        if (text is null || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) || double.IsNaN(seconds))
            seconds = DefaultCooldownSeconds;
        return TimeSpan.FromSeconds(Math.Max(0, Math.Min(_longestCooldown.TotalSeconds, seconds)));
    }
}
