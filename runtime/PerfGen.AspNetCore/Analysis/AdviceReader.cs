using System.Globalization;
using PerfGen.AspNetCore.Contract;
using PerfGen.Monitoring.Recommendations;

namespace PerfGen.AspNetCore.Analysis;

/// <summary>Recommendations as the contract has them.</summary>
internal static class AdviceReader
{
    public static RecommendationInfo Of(Recommendation advice, RowNames names)
    {
        int colon = advice.Place.LastIndexOf(':');
        bool hasLine = int.TryParse(advice.Place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int line) && colon > 0;
        return new RecommendationInfo
        {
            Id = ShortIds.Of(advice.Rule, advice.Subject),
            Priority = advice.Priority switch
            {
                RecommendationPriority.High => "high",
                RecommendationPriority.Medium => "medium",
                _ => "low",
            },
            Category = advice.Category,
            Title = advice.Title,
            Method = names.IdOf(advice.Subject),
            File = hasLine ? advice.Place[..colon] : advice.Place.Length > 0 ? advice.Place : null,
            Line = hasLine ? line : null,
            Evidence = advice.Evidence,
            ExpectedEffect = advice.Effect,
            Actions = advice.Actions,
        };
    }
}
