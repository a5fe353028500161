using System.Globalization;
using PerfGen.Monitoring.Trends;
using PerfGen.Monitoring.Trends.Forecasting;

namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>A heap that grows although it is collected.</summary>
internal sealed class SuspectedLeaks : IRecommendationRule
{
    /// <summary>What younger generations hold is gone by the next collection.</summary>
    private static readonly string[] _lasting = ["gen2", "loh", "poh"];

    public IEnumerable<Recommendation> Apply(RecommendationInput input)
    {
        foreach (SeriesTrend trend in input.Trends?.Series ?? [])
        {
            if (trend.Id is not { Source: SeriesId.Meter, Name: LeakAnalysis.HeapAfterCollection, Field: "value" } id
                || !_lasting.Any(generation => id.Labels.Contains(generation, StringComparison.Ordinal))
                || LeakAnalysis.Of(trend, input.MemoryLimit, input.Horizon) is not { } leak)
                continue;

            yield return new Recommendation
            {
                Rule = "suspected-leak",
                Priority = leak.TimeToLimit is { Expected.TotalDays: < 2 } ? RecommendationPriority.High : RecommendationPriority.Medium,
                Category = "memory",
                Title = $"What collections leave in {id.Labels} grows by {Figures.Size(leak.Drift.PerHour)} an hour.",
                Subject = id.ToString(),
                Evidence =
                [
                    $"between {Figures.Size(leak.Drift.LowPerHour)} and {Figures.Size(leak.Drift.HighPerHour)} an hour with 90 % confidence, over {Figures.Duration(leak.Drift.To - leak.Drift.From)}",
                    $"now {Figures.Size(leak.Drift.Level)}; the chance of such a trend without a cause is {Chance(leak.Drift.Chance)}",
                    .. leak.TimeToLimit is { } limit ? [$"at this rate the limit of {Figures.Size(limit.Limit)} is reached in {Figures.Duration(limit.Expected)}, at the earliest in {Figures.Duration(limit.Earliest)}"] : Array.Empty<string>(),
                ],
                Effect = "A process that runs on, without restarts. A cache that is not full yet grows likewise: the suspicion ends where it levels off.",
                Actions =
                [
                    "Take two dumps an hour apart (dotnet-gcdump collect) and compare the counts of types.",
                    "Look at what lives as long as the process: static collections, events never unsubscribed, caches without a limit, timers, ConditionalWeakTable keys.",
                    "Give caches a size limit.",
                ],
            };
        }
    }

    private static string Chance(double chance) => chance < 0.0001 ? "below 0.0001" : chance.ToString("0.####", CultureInfo.InvariantCulture);
}
