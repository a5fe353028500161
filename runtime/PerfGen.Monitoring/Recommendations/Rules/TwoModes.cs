using PerfGen.Histograms;
using PerfGen.Monitoring.Statistics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>A method whose calls are of two kinds, so that its percentiles describe neither.</summary>
internal sealed class TwoModes : IRecommendationRule
{
    private const int FewestCalls = 200;
    private const int Samples = 200;
    private const double SmallestFactor = 3;

    public IEnumerable<Recommendation> Apply(RecommendationInput input)
    {
        foreach (MethodSnapshot row in input.Profile.Methods.Where(static row => row is { TooShortToTime: false, TimedCalls: >= FewestCalls, Time: not null }))
        {
            // On logarithms a long tail is one bell, and two kinds of calls are two.
            if (Modality.Groups(Logarithms(row.Time!, input.Profile.Clock.NsPerTick)) is not { } groups || groups.High - groups.Low < Math.Log(SmallestFactor))
                continue;

            double fast = Math.Exp(groups.Low), slow = Math.Exp(groups.High);
            yield return new Recommendation
            {
                Rule = "two-modes",
                Priority = RecommendationPriority.Low,
                Category = "latency",
                Title = $"Calls of {Figures.Name(row)} are of two kinds, {Figures.Number(slow / fast)} times apart.",
                Subject = Figures.Name(row),
                Place = Figures.Place(row),
                Evidence =
                [
                    $"{Figures.Share(groups.LowShare)} of the calls take about {Figures.Time(fast)}, the others about {Figures.Time(slow)}",
                    $"{Figures.Count(row.TimedCalls)} timed calls; the mean of {Figures.Time(row.Time!.MeanNs)} is neither",
                ],
                Effect = "It shows which calls are slow; that alone makes none faster. A cache that is hit or missed looks like this, and is as it should be.",
                Actions =
                [
                    "Tell the kinds apart with [ProfileLabel] on what decides: hit or miss, the customer's tier, the size class.",
                    "Set a [Threshold] for each kind by itself.",
                ],
            };
        }
    }

    private static IEnumerable<double> Logarithms(TimeStatistics time, double nsPerTick)
    {
        long all = time.Buckets.Sum(static bucket => bucket.Count), seen = 0;
        int sample = 0;
        foreach (Bucket bucket in time.Buckets)
        {
            seen += bucket.Count;
            double middle = (LogLinear.LowerBound(bucket.Index, time.SubBits) / 2.0 + LogLinear.UpperBound(bucket.Index, time.SubBits) / 2.0) * nsPerTick;
            for (; sample < Samples && (sample + 0.5) * all <= (double)seen * Samples; sample++)
                yield return Math.Log(Math.Max(middle, 1));
        }
    }
}
