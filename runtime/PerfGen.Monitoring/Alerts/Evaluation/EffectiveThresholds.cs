using PerfGen.Monitoring.Alerts.Values;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>The limits that hold for a row: those of the code, less those that others took the place of.</summary>
internal static class EffectiveThresholds
{
    public static IEnumerable<(string What, PromisedValue? Warning, PromisedValue? Critical)> Of(MethodSnapshot row, IReadOnlyList<ThresholdOverride> overrides)
    {
        ThresholdOverride[] own = [.. overrides.Where(limit => SeriesNames.Selects(limit.Method, row))];
        IEnumerable<string> kinds = (row.Thresholds ?? []).Select(static limit => limit.What).Concat(own.Select(static limit => limit.What)).Distinct();
        return kinds
            .Select(what => (What: what, Warning: Limit(row, own, what, Severity.Warning), Critical: Limit(row, own, what, Severity.Critical)))
            .Where(static limit => limit.Warning is not null || limit.Critical is not null);
    }

    private static PromisedValue? Limit(MethodSnapshot row, ThresholdOverride[] overrides, string what, Severity severity)
    {
        // A name with its signature is meant more than the name alone.
        ThresholdOverride? own = overrides.Where(limit => limit.What == what && limit.Severity == severity).MaxBy(static limit => limit.Method.Length);
        if (own is not null)
            return own.Limit is { } limit ? new PromisedValue(limit, IsOverride: true) : null;

        double? tightest = row.Thresholds?.Where(limit => limit.What == what && limit.Severity == severity).Min(static limit => (double?)limit.Limit);
        return tightest is { } value ? new PromisedValue(value, IsOverride: false) : null;
    }
}
