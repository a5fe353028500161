using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Alerts.Values;

/// <summary>Names, labels and selections of series.</summary>
internal static class SeriesNames
{
    /// <summary>The label that stands for the calling member, where callers are told apart.</summary>
    private const string Caller = "caller";

    /// <param name="row">The series.</param>
    /// <param name="withSignature">Whether another row has the same name.</param>
    public static string NameOf(MethodSnapshot row, bool withSignature) => withSignature ? row.Name + row.Signature : row.Name;

    public static KeyValuePair<string, string>[] LabelsOf(MethodSnapshot row)
    {
        IEnumerable<KeyValuePair<string, string>> labels = row.Labels ?? Enumerable.Empty<KeyValuePair<string, string>>();
        return [.. row.Caller is { } caller ? labels.Append(new(Caller, caller)) : labels];
    }

    /// <summary><c>key=value</c>, in ordinal order.</summary>
    public static string Text(IEnumerable<KeyValuePair<string, string>> labels) =>
        string.Join(",", labels.OrderBy(static label => label.Key, StringComparer.Ordinal).Select(static label => $"{label.Key}={label.Value}"));

    /// <summary>Whether a selection names a row, with or without its signature.</summary>
    public static bool Selects(string metric, MethodSnapshot row) =>
        Selects(metric, row.Name)
        || (metric.Length == row.Name.Length + row.Signature.Length
            && metric.StartsWith(row.Name, StringComparison.Ordinal) && metric.EndsWith(row.Signature, StringComparison.Ordinal));

    public static bool Selects(AlertRule rule, MethodSnapshot row)
    {
        if (!Selects(rule.Metric, row))
            return false;

        foreach ((string key, string value) in rule.Labels)
        {
            if (!((row.Labels?.TryGetValue(key, out string? actual) == true && actual == value) || (key == Caller && row.Caller == value)))
                return false;
        }

        return true;
    }

    public static bool Selects(AlertRule rule, MetricFamily family) =>
        Selects(rule.Metric, family.Name) && (rule.Meter is null || rule.Meter == family.Meter);

    public static bool Selects(AlertRule rule, MetricSeries series)
    {
        foreach ((string key, string value) in rule.Labels)
        {
            if (!series.Labels.Contains(new(key, value)))
                return false;
        }

        return true;
    }

    private static bool Selects(string metric, string name) =>
        metric.EndsWith('*') ? name.AsSpan().StartsWith(metric.AsSpan(0, metric.Length - 1), StringComparison.Ordinal) : name == metric;
}
