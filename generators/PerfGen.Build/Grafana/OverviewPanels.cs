using PerfGen.Build.Manifests;
using PerfGen.Build.Prometheus;

namespace PerfGen.Build.Grafana;

/// <summary>The top of the dashboard: of all methods, those that stand out.</summary>
internal static class OverviewPanels
{
    public const int Count = 4;

    private const string ByMethod = $"{MetricNames.MethodLabel}, {MetricNames.SignatureLabel}";
    private const string Legend = $"{{{{{MetricNames.MethodLabel}}}}}{{{{{MetricNames.SignatureLabel}}}}}";
    private const int Shown = 10;

    public static IEnumerable<Panel> Of(IReadOnlyList<ManifestMethod> methods)
    {
        string selector = $"{Variables.JobMatcher},{MetricNames.KindLabel}=\"{MetricNames.MethodKind}\",{MetricNames.MethodLabel}=~{QuotedText.Of(Pattern(methods), GrafanaQuery.Escaped)}";
        string calls = Rate(MetricNames.Calls, selector, ByMethod);
        yield return Panel(0, "Called most", "Calls per second.", "cps", calls);
        yield return Panel(1, "Failing most", "Share of calls that end in an exception.", "percentunit", $"{Rate(MetricNames.Errors, selector, ByMethod)} / {calls} > 0");
        yield return Panel(2, "Slowest", "The 95th percentile of the duration.", "s", $"histogram_quantile(0.95, {Rate(MetricNames.Duration + "_bucket", selector, "le, " + ByMethod)})");
        yield return Panel(3, "Allocating most", "Bytes allocated per second, of the calls whose allocation is known.", "Bps", Rate(MetricNames.Allocated + "_sum", selector, ByMethod));
    }

    private static string Pattern(IReadOnlyList<ManifestMethod> methods) => string.Join("|", methods
        .Select(static method => PromQl.RegexOf(QuotedText.Readable(method.Series.Name)).Replace(QuotedText.Unreadable, '.'))
        .Distinct(StringComparer.Ordinal)
        .OrderBy(static name => name, StringComparer.Ordinal));

    private static string Rate(string counter, string selector, string by) => $"sum by ({by}) (rate({counter}{{{selector}}}[$__rate_interval]))";

    private static Panel Panel(int index, string title, string description, string unit, string query) =>
        new(index + 1, title, description, index * Grafana.Panel.Width, 0, unit, [new Target($"topk({Shown}, {query})", Legend)], []);
}
