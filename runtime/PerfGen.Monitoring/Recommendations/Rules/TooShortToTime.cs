namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>A method that is called so often for so little that timing it is most of its time.</summary>
internal sealed class TooShortToTime : IRecommendationRule
{
    private const long FewestCalls = 100_000;

    public IEnumerable<Recommendation> Apply(RecommendationInput input) => input.Profile.Methods
        .Where(static row => row is { TooShortToTime: true, Calls: >= FewestCalls, Time: not null } && row.TimedCalls == row.Calls)
        .Select(row => new Recommendation
        {
            Rule = "too-short-to-time",
            Priority = RecommendationPriority.Low,
            Category = "measuring",
            Title = $"{Figures.Name(row)} is too short to be timed at every call.",
            Subject = Figures.Name(row),
            Place = Figures.Place(row),
            Evidence =
            [
                $"{Figures.Time(row.Time!.MeanNs)} per call, of which a call's measuring is {Figures.Time(input.Profile.Clock.OverheadNs)}",
                $"{Figures.Count(row.Calls)} calls, all of them timed",
            ],
            Effect = $"Sampling saves about {Figures.Time(row.Calls * input.Profile.Clock.OverheadNs)} of measuring over the period; the count of calls stays exact. Its times are not to be believed as they are.",
            Actions =
            [
                "Time some of the calls: [Profile(Sampling = Sampling.Adaptive)].",
                "Profile the caller instead, where a call is long enough.",
            ],
        });
}
