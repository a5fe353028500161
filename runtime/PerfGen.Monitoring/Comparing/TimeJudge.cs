namespace PerfGen.Monitoring.Comparing;

/// <summary>The verdict on a row's time, once the chance of each is corrected for the number of rows.</summary>
internal static class TimeJudge
{
    /// <param name="time">The comparison.</param>
    /// <param name="qSlower">The corrected probability that such a slowdown is chance.</param>
    /// <param name="qFaster">The same of an improvement.</param>
    /// <param name="options">The margins.</param>
    public static (Verdict Verdict, string? Reason) Judge(TimeComparison time, double qSlower, double qFaster, JudgingOptions options)
    {
        double margin = options.MarginFor(time.Unit);
        bool passesFloor = Math.Abs(time.Difference.Value) > options.NoiseFloorNs;
        if (passesFloor && qSlower <= JudgingOptions.Level && IsSlower(time, margin))
            return (Verdict.Regressed, null);
        if (passesFloor && qFaster <= JudgingOptions.Level && IsFaster(time, margin))
            return (Verdict.Improved, null);
        if (IsSame(time, margin, options.NoiseFloorNs))
            return (Verdict.Same, null);

        return (Verdict.Inconclusive, WhyNot(time, Math.Min(qSlower, qFaster), margin, passesFloor));
    }

    /// <summary>
    /// Launches: the ratio reaches the margin and its interval excludes 1. Iterations of one process look more certain than they are,
    /// so their whole interval must be beyond the margin.
    /// </summary>
    private static bool IsSlower(TimeComparison time, double margin) => time.Ratio is { } ratio
        ? time.Unit == SampleUnit.Launch ? ratio.Value >= margin && ratio.Low > 1 : ratio.Low >= margin
        : time.Difference.Low > 0;

    private static bool IsFaster(TimeComparison time, double margin) => time.Ratio is { } ratio
        ? time.Unit == SampleUnit.Launch ? ratio.Value <= 1 / margin && ratio.High < 1 : ratio.High <= 1 / margin
        : time.Difference.High < 0;

    private static bool IsSame(TimeComparison time, double margin, double floor) =>
        (time.Difference.Low >= -floor && time.Difference.High <= floor)
        || (time.Ratio is { } ratio && ratio.Low > 1 / margin && ratio.High < margin);

    private static string WhyNot(TimeComparison time, double q, double margin, bool passesFloor)
    {
        if (time.Ratio is not { } ratio)
            return "zero or negative times have no ratio, and the difference is not certain";
        bool reaches = ratio.Value >= margin || ratio.Value <= 1 / margin;
        if (reaches && !passesFloor)
            return "a difference below the noise floor";
        if (reaches && time.Unit == SampleUnit.Iteration)
            return "too few launches to tell a change from the luck of a launch";
        if (reaches && q > JudgingOptions.Level && (ratio.Low > 1 || ratio.High < 1))
            return "not certain enough among so many rows";
        return !reaches && (ratio.Low > 1 || ratio.High < 1) ? "changed, but perhaps by less than the margin" : "interval too wide";
    }
}
