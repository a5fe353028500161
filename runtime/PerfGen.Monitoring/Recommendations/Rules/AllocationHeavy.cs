using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>A method that allocates so much that the collector feels it, or objects that go to the large object heap.</summary>
internal sealed class AllocationHeavy : IRecommendationRule
{
    /// <summary>Objects from here on are collected with generation 2 only.</summary>
    private const double LargeObject = 85_000;
    private const double BytesPerSecond = 50e6;

    public IEnumerable<Recommendation> Apply(RecommendationInput input)
    {
        double seconds = input.Covered.TotalSeconds;
        if (seconds <= 0)
            yield break;

        foreach (MethodSnapshot row in input.Profile.Methods.Where(static row => row.Allocated is { MeasuredCalls: > 0 }))
        {
            AllocationStatistics allocated = row.Allocated!;
            double rate = allocated.TotalBytes / seconds;
            bool large = allocated.P50Bytes >= LargeObject && rate >= BytesPerSecond / 10;
            if (rate < BytesPerSecond && !large)
                continue;

            yield return new Recommendation
            {
                Rule = "allocation-heavy",
                Priority = rate >= 10 * BytesPerSecond ? RecommendationPriority.High : RecommendationPriority.Medium,
                Category = "memory",
                Title = $"{Figures.Name(row)} allocates {Figures.Size(rate)} per second.",
                Subject = Figures.Name(row),
                Place = Figures.Place(row),
                Evidence =
                [
                    $"{Figures.Size(allocated.MeanBytes)} per call on average, p95 {Figures.Size(allocated.P95Bytes)}, its callees included",
                    $"{Figures.Count(row.Calls)} calls in {Figures.Duration(input.Covered)}",
                    .. large ? [$"half of the calls allocate {Figures.Size(LargeObject)} or more, where single objects are large ones"] : Array.Empty<string>(),
                ],
                Effect = "Fewer collections, and shorter ones; how much of the time that is, the share of collections tells. A callee may be the one that allocates.",
                Actions =
                [
                    "Rent buffers from ArrayPool<T>.Shared, and write into spans instead of building strings and arrays.",
                    "Give collections their capacity; replace LINQ, closures and boxing where the calls are many.",
                    "Stream large contents instead of holding them whole.",
                ],
            };
        }
    }
}
