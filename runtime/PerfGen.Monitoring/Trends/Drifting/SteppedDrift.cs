using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Trends.Drifting;

/// <summary>
/// A slope in what adds up, such as a heap that leaks: around no line, but nearly every step goes one way. Only while it goes on: what filled and is
/// full has a mean step, too, and does not drift any more.
/// </summary>
internal static class SteppedDrift
{
    /// <summary>Of the later half of the steps alone.</summary>
    private const double StillGoesOn = 0.05;

    public static FoundSlope? Find(Blocks blocks, TrendOptions options)
    {
        double[] steps = [.. blocks.Values.Skip(1).Zip(blocks.Values, static (next, value) => next - value)];
        double inflation = MeanStep.InflationOf(steps);
        MeanStep all = MeanStep.Of(steps, inflation), later = MeanStep.Of(steps.AsSpan(steps.Length / 2), inflation);
        if (all.Probability > options.FalseAlarmRate || later.Probability > StillGoesOn || Math.Sign(later.Mean) != Math.Sign(all.Mean))
            return null;

        double perHour = steps.Length / (blocks.Hours[^1] - blocks.Hours[0]);
        Estimate step = all.Interval(FoundSlope.Confidence);
        return new FoundSlope(new Estimate(step.Value * perHour, step.Low * perHour, step.High * perHour), blocks.Values[0], all.Probability);
    }
}
