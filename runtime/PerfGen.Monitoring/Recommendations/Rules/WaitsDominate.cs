namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>A method whose time is waiting, not work. All that awaits do: the few that wait most are worth a word.</summary>
internal sealed class WaitsDominate : IRecommendationRule
{
    private const double SmallestShare = 0.7;
    private const double SmallestMeanNs = 1e6;
    private const int FewestCalls = 20;
    private const int Most = 3;

    public IEnumerable<Recommendation> Apply(RecommendationInput input) => input.Profile.Methods
        .Where(static row => row is { TimedCalls: >= FewestCalls, Time: { } time } && time.MeanNs >= SmallestMeanNs && time.WaitNs >= SmallestShare * time.TotalNs && time.WaitNs > 0)
        .OrderByDescending(static row => row.Time!.WaitNs)
        .Take(Most)
        .Select(static row => new Recommendation
        {
            Rule = "waits-dominate",
            Priority = RecommendationPriority.Medium,
            Category = "waiting",
            Title = $"{Figures.Name(row)} mostly waits: {Figures.Share(row.Time!.WaitNs / (double)row.Time.TotalNs)} of its time.",
            Subject = Figures.Name(row),
            Place = Figures.Place(row),
            Evidence =
            [
                $"suspended {Figures.Time(row.Time.WaitNs / (double)row.TimedCalls)} per call, of {Figures.Time(row.Time.MeanNs)} in all",
                $"{Figures.Count(row.Calls)} calls",
            ],
            Effect = "Faster code in it changes little; waiting for less, or for several things at once, changes up to the share above.",
            Actions =
            [
                "Start independent operations together and await them with Task.WhenAll.",
                "See what it awaits: a database, another service, a lock, a full thread pool; profile those calls with [ProfileCalls].",
                "Cache what seldom changes.",
            ],
        });
}
