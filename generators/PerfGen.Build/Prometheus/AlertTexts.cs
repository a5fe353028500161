using System.Globalization;
using PerfGen.Build.Manifests;

namespace PerfGen.Build.Prometheus;

/// <summary>What an alert says. Templates of Prometheus: the value and the labels are filled in when it fires.</summary>
internal static class AlertTexts
{
    public const string OutOfDate = "PerfGenRulesOutOfDate";

    public const string OutOfDateDescription = "In {{ $value }} of its series no bucket ends at a limit that these rules have, so the limit is not watched there; write the rules from the assembly that runs.";

    private const string Job = "{{ with $labels.job }} in {{ . }}{{ end }}";

    /// <summary>The same for each limit of a kind, for routes and silences.</summary>
    public static string Name(Limit limit) => limit.Kind switch
    {
        LimitKind.CallDuration => "PerfGenCallTooSlow",
        LimitKind.CallAllocation => "PerfGenCallAllocatesTooMuch",
        LimitKind.Percentile => $"PerfGen{Percentile(limit).ToUpperInvariant()}TooHigh",
        LimitKind.Mean => "PerfGenMeanTooHigh",
        _ => "PerfGenErrorRateTooHigh",
    };

    public static string Summary(ManifestMethod method, Limit limit)
    {
        string name = TemplateText.Escape(method.Series.Name);
        string what = limit.Kind switch
        {
            LimitKind.CallDuration => $"{name} took longer than {limit.Amount}",
            LimitKind.CallAllocation => $"{name} allocated more than {limit.Amount} in a call",
            LimitKind.Percentile => $"{Percentile(limit)} of {name} is above {limit.Amount}",
            LimitKind.Mean => $"the mean of {name} is above {limit.Amount}",
            _ => $"more than {limit.Amount} of the calls of {name} fail",
        };
        return what + Where(method);
    }

    public static string Description(ManifestMethod method, Limit limit, string window)
    {
        string last = $"in the last {window}";
        string found = limit.Kind switch
        {
            LimitKind.CallDuration => $"{{{{ printf \"%.0f\" $value }}}} calls took longer than {limit.Amount} {last}",
            LimitKind.CallAllocation => $"{{{{ printf \"%.0f\" $value }}}} calls allocated more than {limit.Amount} {last}",
            LimitKind.Percentile => $"{{{{ $value | humanizePercentage }}}} of the calls took longer than {limit.Amount} {last}, and {Share(limit)} may",
            LimitKind.Mean => $"The mean was {{{{ $value | humanizeDuration }}}} {last}, and {limit.Amount} is promised",
            _ => $"{{{{ $value | humanizePercentage }}}} of the calls failed {last}, and {limit.Amount} may",
        };
        string at = method.Place is { } place ? $" at {TemplateText.Escape(place.ToString())}" : "";
        return $"{found}: [Threshold] on {TemplateText.Escape(method.Series.Name + method.Series.Signature)}{at}.";
    }

    public static string OutOfDateSummary(ManifestMethod method) => $"the limits of {TemplateText.Escape(method.Series.Name)} are not those of the running program{Job}";

    private static string Where(ManifestMethod method)
    {
        string labels = string.Concat(method.Labels.Select(static label => $", {TemplateText.Escape(label.Name)} {{{{ $labels.{AlertLabels.Shown(label)} }}}}"));
        string caller = method.Callers ? $"{{{{ with $labels.{MetricNames.CallerLabel} }}}}, called by {{{{ . }}}}{{{{ end }}}}" : "";
        return labels + caller + Job;
    }

    private static string Percentile(Limit limit) => "p" + (100 * (decimal)limit.Quantile).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Share(Limit limit) => (100 * (1 - (decimal)limit.Quantile)).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
