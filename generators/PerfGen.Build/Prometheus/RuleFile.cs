using System.Text;
using PerfGen.Build.Manifests;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Prometheus;

/// <summary>
/// A rule file of Prometheus for the <c>[Threshold]</c> attributes in a manifest: a group for each method with limits. The same manifest
/// gives the same bytes.
/// </summary>
internal static class RuleFile
{
    public const string DefaultWindow = "5m";

    public static IReadOnlyList<RuleGroup> Groups(Manifest manifest, string window = DefaultWindow) =>
        [.. Watched(manifest).Select(watched => new RuleGroup(
            watched.Method.Series.Name + watched.Method.Series.Signature,
            [.. new Recordings(watched.Method, watched.Limits, window).Rules(), .. new Alerts(watched.Method, watched.Limits, window).Rules()]))];

    /// <summary>How many limits the rules watch.</summary>
    public static int Limits(Manifest manifest) => Watched(manifest).Sum(static watched => watched.Limits.Count);

    public static string Render(Manifest manifest, string window = DefaultWindow)
    {
        var text = new StringBuilder();
        (ManifestMethod Method, IReadOnlyList<Limit> Limits)[] watched = [.. Watched(manifest)];
        Line(text, $"# Rules for Prometheus (2.42 or later), written by PerfGen from the [Threshold] attributes in {QuotedText.Of(manifest.Assembly)}:");
        Line(text, $"# {SummaryLine.Number(watched.Sum(static one => one.Limits.Count), "limit")} on {SummaryLine.Number(watched.Length, "method")}. Alertmanager cannot take repeat_interval from an alert: route by {MetricNames.CooldownLabel}.");
        foreach (ManifestMethod method in manifest.Methods.Where(static method => method.Thresholds.Count > 0 && !method.IsMeasured))
            Line(text, $"# Not watched, for it is not measured: {QuotedText.Of(method.Series.Name + method.Series.Signature)}.");
        foreach (ManifestMethod method in manifest.Methods.Where(static method => method.IsMeasured && !method.Memory && method.Thresholds.Any(LimitsMemory)))
            Line(text, $"# Not watched, for Memory is off: what {QuotedText.Of(method.Series.Name + method.Series.Signature)} allocates.");
        RuleYaml.Append(text, Groups(manifest, window));
        return text.ToString();
    }

    private static IEnumerable<(ManifestMethod Method, IReadOnlyList<Limit> Limits)> Watched(Manifest manifest) => manifest.Methods
        .Where(static method => method.IsMeasured)
        .Select(static method => (Method: method, Limits: Limit.Of(method)))
        .Where(static watched => watched.Limits.Count > 0)
        .OrderBy(static watched => watched.Method.Series);

    private static bool LimitsMemory(ManifestThreshold threshold) => threshold.Limits.Any(static limit => limit.Key == "maxAllocatedBytes");

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
