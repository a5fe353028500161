using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>A metric with so many series that further label values were put together as <c>other</c>.</summary>
internal sealed class MetricAtItsBound : IRecommendationRule
{
    private const string PutTogether = "other";

    /// <summary>A label may have a value of that name; what hit a bound has many beside it.</summary>
    private const int FewestValues = 50;

    public IEnumerable<Recommendation> Apply(RecommendationInput input)
    {
        foreach (MetricFamily family in input.Metrics.Families)
        {
            foreach (IGrouping<string, string> label in family.Series.SelectMany(static series => series.Labels).GroupBy(static label => label.Key, static label => label.Value))
            {
                int values = label.Distinct().Count();
                if (values < FewestValues || !label.Contains(PutTogether))
                    continue;

                yield return new Recommendation
                {
                    Rule = "metric-at-its-bound",
                    Priority = RecommendationPriority.Medium,
                    Category = "measuring",
                    Title = $"The label '{label.Key}' of {family.Name} has more values than are kept apart.",
                    Subject = family.Name,
                    Evidence = [$"{Figures.Count(values - 1)} values of '{label.Key}' in {Figures.Count(family.Series.Count)} series, and 'other' for the rest"],
                    Effect = "Every series costs memory here and in whatever scrapes it, and 'other' answers no question.",
                    Actions =
                    [
                        "Record a class instead of the value: the route instead of the URL, the kind instead of the id (rules PG1001 to PG1005 find such labels at build time).",
                        "Drop the label; keep the value in a log or a trace.",
                    ],
                };
            }
        }
    }
}
