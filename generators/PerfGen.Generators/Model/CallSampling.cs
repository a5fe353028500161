namespace PerfGen.Generators.Model;

/// <summary>Which calls of a method are timed, as the attribute says it.</summary>
/// <param name="Adaptive">A budget decides.</param>
/// <param name="OneIn">One call in so many; 0 where no number was given.</param>
internal sealed record CallSampling(bool Adaptive, int OneIn)
{
    public static CallSampling EveryCall { get; } = new(false, 0);

    public bool IsEveryCall => !Adaptive && OneIn <= 1;

    /// <summary>What matters to the calls: whether they are sampled, not how.</summary>
    public CallSampling AsCalled() => IsEveryCall ? EveryCall : new(true, 0);
}
