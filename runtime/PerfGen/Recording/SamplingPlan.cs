namespace PerfGen.Recording;

/// <summary>Which calls of a series are timed.</summary>
/// <param name="Adaptive">The budget decides.</param>
/// <param name="OneIn">One call in so many on average; 0 where no number was given. With a budget, the most that it may choose.</param>
internal readonly record struct SamplingPlan(bool Adaptive, int OneIn)
{
    public static SamplingPlan EveryCall => default;

    public bool IsEveryCall => !Adaptive && OneIn <= 1;

    /// <summary>A limit on each single call needs each single call.</summary>
    public static SamplingPlan Of(Sampling sampling, int oneIn, IReadOnlyList<ThresholdAttribute> limits) =>
        limits.Any(static limits => !double.IsNaN(limits.MaxMs) || limits.MaxAllocatedBytes >= 0)
            ? EveryCall
            : new SamplingPlan(sampling == Sampling.Adaptive, Math.Max(0, oneIn));
}
