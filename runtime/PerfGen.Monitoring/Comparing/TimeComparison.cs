using PerfGen.Monitoring.Comparing.Sides;
using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Comparing;

/// <summary>Everything that can be said of the times of one row before the other rows are known.</summary>
internal sealed record TimeComparison
{
    public required SampleUnit Unit { get; init; }

    /// <summary>Values a side that were compared.</summary>
    public required (int Before, int After) Samples { get; init; }

    /// <summary>After divided by before; null where a value is zero or negative, for then it means nothing.</summary>
    public Estimate? Ratio { get; init; }

    /// <summary>After minus before, in ns per operation.</summary>
    public required Estimate Difference { get; init; }

    /// <summary>How probable such a slowdown is by chance, and such an improvement.</summary>
    public required double ChanceOfSlower { get; init; }

    public required double ChanceOfFaster { get; init; }

    public bool LooksSlower => Difference.Value > 0;

    /// <summary>Null where there are not enough values on either side; what is missing is then in <paramref name="reason"/>.</summary>
    public static TimeComparison? Of(Series before, Series after, JudgingOptions options, out string? reason)
    {
        reason = null;
        double[] first = before.LaunchMedians, second = after.LaunchMedians;
        if (first.Length == 0 || second.Length == 0)
        {
            reason = "nothing was measured";
            return null;
        }

        bool known = before.LaunchesAreKnown && after.LaunchesAreKnown;
        if (known && Math.Min(first.Length, second.Length) >= options.MinSamples)
            return Of(first, second, SampleUnit.Launch);
        if (before.Profiles.Count > 0)
        {
            reason = first.Length == 1 && second.Length == 1
                ? "one snapshot a side says nothing of time"
                : $"too few snapshots ({first.Length} and {second.Length}, {options.MinSamples} a side needed)";
            return null;
        }

        (double[] a, double[] b) = (before.Iterations, after.Iterations);
        if (Math.Min(a.Length, b.Length) >= options.MinSamples)
            return Of(a, b, SampleUnit.Iteration);

        reason = $"too few launches ({first.Length} and {second.Length} with {a.Length} and {b.Length} iterations, {options.MinSamples} a side needed)";
        return null;
    }

    private static TimeComparison Of(double[] before, double[] after, SampleUnit unit)
    {
        bool positive = before.All(static value => value > 0) && after.All(static value => value > 0);
        double[] first = positive ? [.. before.Select(static value => Math.Log(value))] : before;
        double[] second = positive ? [.. after.Select(static value => Math.Log(value))] : after;
        Estimate difference = HodgesLehmann.Shift(before, after, JudgingOptions.Confidence);
        return new TimeComparison
        {
            Unit = unit,
            Samples = (before.Length, after.Length),
            Ratio = positive ? HodgesLehmann.Shift(first, second, JudgingOptions.Confidence).Exponential() : null,
            Difference = difference,
            ChanceOfSlower = ChanceThatSecondIsLarger(first, second, unit),
            ChanceOfFaster = ChanceThatSecondIsLarger(second, first, unit),
        };
    }

    /// <summary>
    /// Of launches by Welch's test, whose p knows no lower bound: the ranks of five against five are never rarer than 1 in 252, so that
    /// no correction for a dozen rows would let an alarm through. Of values without any variance, and of iterations, by ranks.
    /// </summary>
    private static double ChanceThatSecondIsLarger(double[] first, double[] second, SampleUnit unit) =>
        (unit == SampleUnit.Launch ? WelchTest.ProbabilitySecondIsLarger(first, second) : null)
        ?? MannWhitney.ProbabilitySecondIsLarger(first, second);
}
