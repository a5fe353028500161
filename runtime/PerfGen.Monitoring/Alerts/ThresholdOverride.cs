namespace PerfGen.Monitoring.Alerts;

/// <summary>
/// A limit that takes the place of a method's <see cref="ThresholdAttribute"/> in alerting, or adds one to a method without. Alerting alone
/// knows it: snapshots and <see cref="Profiler.ThresholdExceeded"/> keep to what the code says.
/// </summary>
public sealed record ThresholdOverride
{
    /// <summary>The full name of the method, with its signature where overloads are to be told apart.</summary>
    public required string Method { get; init; }

    /// <summary>maxNs, maxAllocatedBytes, p50Ns, p95Ns, p99Ns, meanNs or errorRate.</summary>
    public required string What { get; init; }

    /// <summary>The severity whose limit this is.</summary>
    public Severity Severity { get; init; }

    /// <summary>
    /// The limit in nanoseconds, bytes or a ratio; null for none. Calls above a changed per-call limit are counted by bucket: one that is above it by less
    /// than a bucket (6.25 % of a time, 25 % of a size) may be missed, none is counted that is not.
    /// </summary>
    public double? Limit { get; init; }
}
