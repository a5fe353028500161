namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>A method that fails often.</summary>
internal sealed class ErrorRate : IRecommendationRule
{
    private const double Tolerated = 0.01;
    private const int FewestCalls = 20;

    public IEnumerable<Recommendation> Apply(RecommendationInput input) => input.Profile.Methods
        .Where(static row => row.Calls >= FewestCalls && LowEnd(row.Errors, row.Calls) > Tolerated)
        .Select(static row => new Recommendation
        {
            Rule = "error-rate",
            Priority = RecommendationPriority.High,
            Category = "errors",
            Title = $"{Figures.Share((double)row.Errors / row.Calls)} of the calls of {Figures.Name(row)} fail.",
            Subject = Figures.Name(row),
            Place = Figures.Place(row),
            Evidence =
            [
                $"{Figures.Count(row.Errors)} of {Figures.Count(row.Calls)} calls ended in an exception, cancellations not counted",
                $"with 97.5 % confidence more than {Figures.Share(LowEnd(row.Errors, row.Calls))}",
            ],
            Effect = "An exception costs some ten microseconds by itself, and whoever called gets no answer. Exceptions that are part of the plan cost the same.",
            Actions =
            [
                "Look at the exceptions: the log, or a trace of the first of them.",
                "Where failing is expected, return it (TryParse, a result type) instead of throwing.",
                "Give what it depends on a timeout, and retry only what may be repeated.",
            ],
        });

    /// <summary>The lower end of Wilson's interval (1927): a few errors in a few calls are no rate yet.</summary>
    private static double LowEnd(long errors, long calls)
    {
        const double z = 1.96;
        double share = (double)errors / calls, z2 = z * z / calls;
        return (share + z2 / 2 - z * Math.Sqrt(share * (1 - share) / calls + z2 / (4 * calls))) / (1 + z2);
    }
}
