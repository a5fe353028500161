namespace PerfGen.Shared;

/// <summary>The answer of <see cref="ProfilingEligibility"/>.</summary>
/// <param name="Mechanism">How the method is measured.</param>
/// <param name="Reason">Why it is not, as the end of "it cannot be measured: ..."; null when it is.</param>
/// <param name="Remedy">What would help, as a sentence; null when nothing would, or nothing is wrong.</param>
internal readonly record struct Eligibility(Mechanism Mechanism, string? Reason, string? Remedy)
{
    public static Eligibility Intercepted { get; } = new(Mechanism.Interceptor, null, null);

    public static Eligibility Written { get; } = new(Mechanism.PartialBody, null, null);

    public static Eligibility Decorated { get; } = new(Mechanism.Decorator, null, null);

    public static Eligibility Not(string reason, string? remedy = null) => new(Mechanism.None, reason, remedy);
}
