namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>Knows one kind of trouble, and how it shows.</summary>
internal interface IRecommendationRule
{
    /// <summary>Nothing where the numbers do not tell, or are too few.</summary>
    IEnumerable<Recommendation> Apply(RecommendationInput input);
}
