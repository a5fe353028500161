using PerfGen.Build.Manifests;
using PerfGen.Build.Prometheus;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Grafana;

/// <summary>The panels of one method: calls, errors, percentiles and allocation, with its limits as lines.</summary>
internal static class MethodPanels
{
    public static IEnumerable<Panel> Of(ManifestMethod method, int firstId, int y)
    {
        string selector = $"{Variables.JobMatcher},{PromQl.Selector(method.Series, GrafanaQuery.Escaped)}";
        IReadOnlyList<Limit> limits = Limit.Of(method);
        string text = Texts(method);
        string[] own = [.. method.Labels.Select(static label => PromQl.LabelName(label.Name)), .. method.Callers ? [MetricNames.CallerLabel] : Array.Empty<string>()];
        string byOwn = own.Length == 0 ? "" : $"by ({string.Join(", ", own)}) ";
        string legend = string.Join(", ", own.Select(static label => $"{{{{{label}}}}}"));

        int x = 0;
        yield return Panel("Calls", "cps", [new Target($"sum {byOwn}({Rate(MetricNames.Calls, selector)})", legend.Length == 0 ? "calls" : legend)], static _ => false);
        yield return Panel("Errors", "percentunit", [new Target($"sum({Rate(MetricNames.Errors, selector)}) / sum({Rate(MetricNames.Calls, selector)})", "errors")], static limit => limit.Kind == LimitKind.ErrorRate);
        yield return Panel("Duration", "s", [.. Durations(selector, limits)], static limit => limit.Kind is LimitKind.Percentile or LimitKind.Mean or LimitKind.CallDuration);
        if (!method.Memory)
            yield break;
        // A limit is on a call, and so is what is drawn beside it; the total has an overview.
        yield return Panel("Allocated per call", "bytes", [.. Allocations(selector)], static limit => limit.Kind == LimitKind.CallAllocation);

        Panel Panel(string title, string unit, IReadOnlyList<Target> targets, Func<Limit, bool> concerns)
        {
            Limit[] shown = [.. limits.Where(concerns)];
            var panel = new Panel(firstId + x, title, shown.Length == 0 ? "" : text, x * Grafana.Panel.Width, y, unit, targets, Lines(shown));
            x++;
            return panel;
        }
    }

    private static string Rate(string counter, string selector) => $"rate({counter}{{{selector}}}[$__rate_interval])";

    private static IEnumerable<Target> Durations(string selector, IReadOnlyList<Limit> limits)
    {
        foreach ((string name, string quantile) in new[] { ("p50", "0.5"), ("p95", "0.95"), ("p99", "0.99") })
            yield return Quantile(name, quantile, MetricNames.Duration, selector);
        if (limits.Any(static limit => limit.Kind == LimitKind.Mean))
            yield return Mean(MetricNames.Duration, selector);
    }

    private static IEnumerable<Target> Allocations(string selector)
    {
        yield return Mean(MetricNames.Allocated, selector);
        yield return Quantile("p95", "0.95", MetricNames.Allocated, selector);
        yield return Quantile("p99", "0.99", MetricNames.Allocated, selector);
    }

    private static Target Quantile(string name, string quantile, string histogram, string selector) =>
        new($"histogram_quantile({quantile}, sum by (le) ({Rate(histogram + "_bucket", selector)}))", name);

    private static Target Mean(string histogram, string selector) =>
        new($"sum({Rate(histogram + "_sum", selector)}) / sum({Rate(histogram + "_count", selector)})", "mean");

    /// <summary>In rising order, as Grafana wants them; of two at one value the worse.</summary>
    private static LimitLine[] Lines(IEnumerable<Limit> limits) => [.. limits
        .GroupBy(static limit => limit.Value)
        .OrderBy(static same => same.Key)
        .Select(static same => new LimitLine(same.Key, same.Any(static limit => limit.Severity == "critical")))];

    private static string Texts(ManifestMethod method)
    {
        string limits = string.Join("; ", method.Thresholds.Select(static threshold =>
            $"{string.Join(", ", ThresholdText.Of(threshold).Select(static limit => limit.Text))} ({ThresholdText.Severity(threshold).ToLowerInvariant()})"));
        return method.Place is { } place ? $"{limits}: {place}" : limits;
    }
}
