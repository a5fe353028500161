using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>A limit that is kept, but not by much; or that is broken already.</summary>
internal sealed class ThresholdNear : IRecommendationRule
{
    private const double Near = 0.8;
    private const int FewestCalls = 50;

    public IEnumerable<Recommendation> Apply(RecommendationInput input) =>
        from row in input.Profile.Methods
        where row.Calls >= FewestCalls
        from limit in row.Thresholds ?? []
        where limit.Limit > 0 && limit.Actual >= Near * limit.Limit
        select new Recommendation
        {
            Rule = "threshold-near",
            Priority = !limit.Exceeded ? RecommendationPriority.Low : limit.Severity == Severity.Critical ? RecommendationPriority.High : RecommendationPriority.Medium,
            Category = "thresholds",
            Title = limit.Exceeded ? $"{Figures.Name(row)} breaks its limit: {Figures.Limit(limit.What, limit.Actual)}, not {Figures.Limit(limit.What, limit.Limit)}." : $"{Figures.Name(row)} is near its limit for {Figures.Field(limit.What)}.",
            Subject = Figures.Name(row),
            Place = Figures.Place(row),
            Evidence =
            [
                $"{Figures.Field(limit.What)}: {Figures.Limit(limit.What, limit.Actual)} of {Figures.Limit(limit.What, limit.Limit)}, {Figures.Share(limit.Actual / limit.Limit)}",
                $"{Figures.Count(row.Calls)} calls",
                .. Growth(input, row),
            ],
            Effect = "Room before the limit is what absorbs a slower disk or twice the users.",
            Actions =
            [
                "See what takes the time: its callees in the profile, or whether it waits.",
                "If it is as fast as it can be, the limit is to be argued over, not the code.",
            ],
        };

    private static IEnumerable<string> Growth(RecommendationInput input, MethodSnapshot row) =>
        (input.Trends?.Series ?? [])
            .Where(trend => trend is { IsDegraded: true, Id: { Source: SeriesId.Profile } id } && (id.Name == row.Name || id.Name == row.Name + row.Signature))
            .Take(1)
            .Select(static trend => $"and {trend.Id!.Field} got worse{(trend.Change is { } change ? $" by {Figures.Share(change)}" : "")} over the time of the history");
}
