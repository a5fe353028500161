using PerfGen.Build.Manifests;

namespace PerfGen.Build.Prometheus;

/// <summary>What is recorded of each method with a limit: rate, errors, percentiles, allocation, and what its alerts need.</summary>
internal sealed class Recordings(ManifestMethod method, IReadOnlyList<Limit> limits, string window)
{
    private readonly MethodQueries _queries = new(method.Series, window);

    public static string Share(string window, string histogram) => $"job:{histogram}:over_limit_ratio{window}";

    public static string Count(string histogram) => $"instance:{histogram}:over_limit";

    public static string ErrorRatio(string window) => $"job:perfgen_method_errors:ratio_rate{window}";

    public static string Mean(string window) => $"job:{MetricNames.Duration}:mean{window}";

    public IEnumerable<RecordingRule> Rules()
    {
        yield return Rule($"job:perfgen_method_calls:rate{window}", _queries.Rate(MetricNames.Calls));
        yield return Rule(ErrorRatio(window), _queries.Ratio(MetricNames.Errors, MetricNames.Calls));
        foreach ((string name, string quantile) in new[] { ("p50", "0.5"), ("p95", "0.95"), ("p99", "0.99") })
            yield return Rule($"job:{MetricNames.Duration}:{name}_{window}", _queries.Quantile(quantile, MetricNames.Duration));
        if (method.Memory)
            yield return Rule($"job:{MetricNames.Allocated}:rate{window}", _queries.Rate(MetricNames.Allocated + "_sum"));
        if (limits.Any(static limit => limit.Kind == LimitKind.Mean))
            yield return Rule(Mean(window), _queries.Mean(MetricNames.Duration));
        foreach (Boundary boundary in Boundaries(static limit => limit.Kind == LimitKind.Percentile))
            yield return Rule(Share(window, MetricNames.Duration), _queries.ShareAbove(MetricNames.Duration, boundary), boundary);
        foreach (Boundary boundary in Boundaries(static limit => limit.Kind == LimitKind.CallDuration))
            yield return Rule(Count(MetricNames.Duration), _queries.CountAbove(MetricNames.Duration, boundary), boundary);
        foreach (Boundary boundary in Boundaries(static limit => limit.Kind == LimitKind.CallAllocation))
            yield return Rule(Count(MetricNames.Allocated), _queries.CountAbove(MetricNames.Allocated, boundary), boundary);
    }

    private IEnumerable<Boundary> Boundaries(Func<Limit, bool> on) => limits.Where(on).Select(static limit => limit.Boundary).Distinct();

    /// <summary>The labels say what the query selects, so that no two rules of a file are the same.</summary>
    private RecordingRule Rule(string record, string expression, Boundary? boundary = null)
    {
        List<KeyValuePair<string, string>> labels = [new(MetricNames.MethodLabel, method.Series.Name), new(MetricNames.SignatureLabel, method.Series.Signature)];
        if (boundary is not null)
            labels.Add(new(MetricNames.LimitLabel, boundary.Text));
        return new RecordingRule(record, expression, labels);
    }
}
