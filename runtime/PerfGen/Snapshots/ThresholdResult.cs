using System.Text.Json.Serialization;

namespace PerfGen.Snapshots;

/// <summary>One limit and how it was kept.</summary>
public sealed record ThresholdResult
{
    /// <summary>maxNs, maxAllocatedBytes, p50Ns, p95Ns, p99Ns, meanNs or errorRate.</summary>
    public required string What { get; init; }

    /// <summary>The limit: nanoseconds, bytes, or a ratio.</summary>
    public required double Limit { get; init; }

    /// <summary>The measured value, in the same unit.</summary>
    public required double Actual { get; init; }

    /// <summary>Calls that broke a per-call limit; of a limit over all calls, 1 when it is exceeded.</summary>
    public required long Violations { get; init; }

    /// <summary>
    /// Calls above the limit, of those that the time or the known allocations speak for, counted one by one: of a limit on time, also
    /// of a percentile, and of one on bytes. With sampling each timed call counts as many calls as it stands for. Absent where
    /// nothing was counted.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Above { get; init; }

    /// <summary>The threshold's severity.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Whether the limit was broken.</summary>
    public required bool Exceeded { get; init; }
}
