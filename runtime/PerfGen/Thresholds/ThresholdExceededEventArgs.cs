namespace PerfGen;

/// <summary>One call that broke a per-call limit.</summary>
/// <param name="probe">The method.</param>
/// <param name="what"><c>maxNs</c> or <c>maxAllocatedBytes</c>, as in a snapshot.</param>
/// <param name="limit">The limit, in nanoseconds or bytes.</param>
/// <param name="actual">What the call took, in the same unit.</param>
/// <param name="severity">The severity of the threshold.</param>
/// <param name="at">When the call ended.</param>
public sealed class ThresholdExceededEventArgs(
    Probe probe, string what, double limit, double actual, Severity severity, DateTimeOffset at) : EventArgs
{
    /// <summary>The method.</summary>
    public Probe Probe { get; } = probe;

    /// <summary><c>maxNs</c> or <c>maxAllocatedBytes</c>, as in a snapshot.</summary>
    public string What { get; } = what;

    /// <summary>The limit, in nanoseconds or bytes.</summary>
    public double Limit { get; } = limit;

    /// <summary>What the call took, in the same unit.</summary>
    public double Actual { get; } = actual;

    /// <summary>The severity of the threshold.</summary>
    public Severity Severity { get; } = severity;

    /// <summary>When the call ended.</summary>
    public DateTimeOffset At { get; } = at;
}
