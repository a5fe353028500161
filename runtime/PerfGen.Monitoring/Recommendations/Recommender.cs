using PerfGen.Monitoring.Recommendations.Rules;

namespace PerfGen.Monitoring.Recommendations;

/// <summary>Says what to do, from what was measured. Pure functions, any thread.</summary>
public static class Recommender
{
    private static readonly IRecommendationRule[] _rules =
    [
        new SuspectedLeaks(),
        new ErrorRate(),
        new ThresholdNear(),
        new ThreadPoolStarvation(),
        new HotSelfTime(),
        new RepeatedStatements(),
        new WaitsDominate(),
        new CollectionShare(),
        new AllocationHeavy(),
        new TwoModes(),
        new CacheHitRate(),
        new MetricAtItsBound(),
        new TooShortToTime(),
    ];

    internal static IReadOnlyList<IRecommendationRule> Rules => _rules;

    /// <summary>Everything that any rule has to say, the most urgent first; of one priority in the order of the catalogue.</summary>
    public static IReadOnlyList<Recommendation> Of(RecommendationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return [.. _rules.SelectMany(rule => rule.Apply(input)).OrderBy(static one => one.Priority)];
    }
}
