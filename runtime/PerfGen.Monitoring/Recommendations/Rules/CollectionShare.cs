using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>A process that the garbage collector stops for a good part of its time.</summary>
internal sealed class CollectionShare : IRecommendationRule
{
    private const string PauseTime = "dotnet.gc.pause.time";
    private const double Tolerated = 0.05;
    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(10);

    public IEnumerable<Recommendation> Apply(RecommendationInput input)
    {
        double paused = input.Metrics.Families.Where(static family => family.Name == PauseTime).SelectMany(static family => family.Series).Sum(static series => series.Value);
        if (input.Covered < _shortest || paused < Tolerated * input.Covered.TotalSeconds)
            yield break;

        double share = paused / input.Covered.TotalSeconds;
        MethodSnapshot? most = input.Profile.Methods.Where(static row => row.Allocated is not null).MaxBy(static row => row.Allocated!.TotalBytes);
        yield return new Recommendation
        {
            Rule = "collection-share",
            Priority = share >= 0.15 ? RecommendationPriority.High : RecommendationPriority.Medium,
            Category = "memory",
            Title = $"The garbage collector stops the process for {Figures.Share(share)} of the time.",
            Subject = most is null ? "" : Figures.Name(most),
            Place = most is null ? "" : Figures.Place(most),
            Evidence =
            [
                $"{Figures.Number(paused)} s of pauses in {Figures.Duration(input.Covered)}",
                .. most is null ? Array.Empty<string>() : [$"most is allocated beneath {Figures.Name(most)}: {Figures.Size(most.Allocated!.TotalBytes)}"],
            ],
            Effect = $"Up to {Figures.Share(share)} of the time, and the latency of whatever a pause meets.",
            Actions =
            [
                "Allocate less where most is allocated.",
                "Try server collection (ServerGarbageCollector) with more memory, or a conserving setting with less; measure both.",
                "See whether the heap is near its limit: then collections are frequent whatever the code does.",
            ],
        };
    }
}
