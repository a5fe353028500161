using System.Globalization;
using PerfGen.Build.Manifests;

namespace PerfGen.Build.Prometheus;

/// <summary>An alert for each limit of a method, and one for rules that are older or newer than the program.</summary>
internal sealed class Alerts(ManifestMethod method, IReadOnlyList<Limit> limits, string window)
{
    // Longer than it takes to replace the processes of a service one by one.
    private static readonly TimeSpan _rollout = TimeSpan.FromMinutes(15);

    private readonly MethodQueries _queries = new(method.Series, window);

    public IEnumerable<AlertingRule> Rules()
    {
        foreach (Limit limit in limits)
            yield return Rule(limit);
        if (limits.Any(static limit => limit.HasBucket))
            yield return OutOfDate();
    }

    /// <summary>
    /// What holds for a while has to last as long as the cooldown. A single call is told at once, for it would be forgotten before a long one is over.
    /// Either goes on for the cooldown, so that what returns within it is no other alert.
    /// </summary>
    private AlertingRule Rule(Limit limit) => new(
        AlertTexts.Name(limit),
        AlertLabels.Guard(method, Condition(limit)),
        limit.IsPerCall ? TimeSpan.Zero : limit.Cooldown,
        limit.Cooldown,
        AlertLabels.Of(method, limit),
        Annotations(AlertTexts.Summary(method, limit), AlertTexts.Description(method, limit, window)));

    private string Condition(Limit limit)
    {
        string label = $"{MetricNames.LimitLabel}={QuotedText.Of(limit.Boundary.Text)}";
        return limit.Kind switch
        {
            LimitKind.Percentile => $"{_queries.Recorded(Recordings.Share(window, limit.Histogram), label)} > {limit.Tolerance}",
            LimitKind.Mean => $"{_queries.Recorded(Recordings.Mean(window))} > {limit.Boundary.Text}",
            LimitKind.ErrorRate => $"{_queries.Recorded(Recordings.ErrorRatio(window))} > {limit.Boundary.Text}",
            _ => $"{_queries.Rise(limit.Histogram, Recordings.Count(limit.Histogram), label)} > 0",
        };
    }

    private AlertingRule OutOfDate() => new(
        AlertTexts.OutOfDate,
        MethodQueries.CountByJob(string.Join(" or ", limits
            .Where(static limit => limit.HasBucket)
            .Select(limit => _queries.WithoutBucket(limit.Histogram, limit.Boundary))
            .Distinct(StringComparer.Ordinal))),
        _rollout,
        TimeSpan.Zero,
        AlertLabels.OutOfDate(method),
        Annotations(AlertTexts.OutOfDateSummary(method), AlertTexts.OutOfDateDescription));

    private List<KeyValuePair<string, string>> Annotations(string summary, string description)
    {
        List<KeyValuePair<string, string>> annotations =
        [
            new("summary", summary),
            new("description", description),
            new("method", TemplateText.Escape(method.Series.Name + method.Series.Signature)),
        ];
        if (method.Place is { } place)
        {
            annotations.Add(new("file", TemplateText.Escape(place.File)));
            annotations.Add(new("line", place.Line.ToString(CultureInfo.InvariantCulture)));
        }

        return annotations;
    }
}
