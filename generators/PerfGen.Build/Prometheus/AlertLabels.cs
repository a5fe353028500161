using PerfGen.Build.Manifests;

namespace PerfGen.Build.Prometheus;

/// <summary>The labels that an alert sets, and what becomes of a method's own ones of the same names.</summary>
internal static class AlertLabels
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(ManifestMethod method, Limit limit) =>
    [
        .. Identity(method),
        new(MetricNames.SeverityLabel, TemplateText.Escape(limit.Severity)),
        new(MetricNames.LimitLabel, limit.Boundary.Text),
        new(MetricNames.CooldownLabel, Durations.Text(limit.Cooldown)),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> OutOfDate(ManifestMethod method) => [.. Identity(method), new(MetricNames.SeverityLabel, "warning")];

    /// <summary>
    /// A parameter called severity tells series apart, and the alert's severity would make them one, which Prometheus refuses: it moves
    /// out of the way.
    /// </summary>
    public static string Guard(ManifestMethod method, string expression)
    {
        foreach (string label in new[] { "alertname", MetricNames.SeverityLabel, MetricNames.LimitLabel, MetricNames.CooldownLabel })
        {
            if (method.Labels.Any(own => PromQl.LabelName(own.Name) == label))
                expression = $"label_replace({expression}, \"label_{label}\", \"$1\", \"{label}\", \"(.*)\")";
        }

        return expression;
    }

    /// <summary>The name under which a method's own label stands in its alerts.</summary>
    public static string Shown(ManifestLabel label) => PromQl.LabelName(label.Name) is var name
        && name is "alertname" or MetricNames.SeverityLabel or MetricNames.LimitLabel or MetricNames.CooldownLabel ? "label_" + name : name;

    private static IEnumerable<KeyValuePair<string, string>> Identity(ManifestMethod method) =>
    [
        new(MetricNames.MethodLabel, TemplateText.Escape(method.Series.Name)),
        new(MetricNames.SignatureLabel, TemplateText.Escape(method.Series.Signature)),
    ];
}
