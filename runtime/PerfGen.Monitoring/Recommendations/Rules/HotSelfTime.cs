using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>One method in which the profiled program spends a large part of its own time.</summary>
internal sealed class HotSelfTime : IRecommendationRule
{
    private const double SmallestShare = 0.25;
    private const int FewestCalls = 20;

    /// <summary>Where hardly anything is profiled, it is always the same method.</summary>
    private const int FewestMethods = 3;

    public IEnumerable<Recommendation> Apply(RecommendationInput input)
    {
        // What the method did, or its callees without a profile; waiting is no part of it.
        double all = input.Profile.Methods.Sum(Busy);
        if (input.Profile.Methods.Count(static row => Busy(row) > 0) < FewestMethods)
            yield break;

        foreach (MethodSnapshot row in input.Profile.Methods.Where(row => row.TimedCalls >= FewestCalls && Busy(row) >= SmallestShare * all).OrderByDescending(Busy))
        {
            double share = Busy(row) / all;
            yield return new Recommendation
            {
                Rule = "hot-self-time",
                Priority = share >= 0.5 ? RecommendationPriority.High : RecommendationPriority.Medium,
                Category = "cpu",
                Title = $"{Figures.Name(row)} has {Figures.Share(share)} of all profiled self time.",
                Subject = Figures.Name(row),
                Place = Figures.Place(row),
                Evidence =
                [
                    $"self time {Figures.Time(Busy(row))} of {Figures.Time(all)}, without waits",
                    $"{Figures.Count(row.Calls)} calls, {Figures.Time(Busy(row) / row.TimedCalls)} of it per call",
                ],
                Effect = $"Twice as fast, it would save {Figures.Share(share / 2)} of the profiled time, and no change of it more than {Figures.Share(share)} (Amdahl); callees without a profile are in it.",
                Actions =
                [
                    "Profile its callees too ([Profile] on them, or a scope around its parts) to see which part it is.",
                    "Call it less often: cache its result, or take it out of a loop.",
                    "Make a benchmark of it, change it, and judge with 'perfgen bench'.",
                ],
            };
        }
    }

    private static double Busy(MethodSnapshot row) => row.Time?.SelfNs ?? 0;
}
