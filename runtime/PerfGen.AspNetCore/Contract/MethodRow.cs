using System.Text.Json.Serialization;

namespace PerfGen.AspNetCore.Contract;

/// <summary>
/// A series as it is now: rates and percentiles over the last seconds, counts since the process started. Of a series that was
/// not called lately, what its calls would tell is absent.
/// </summary>
internal sealed record MethodRow
{
    /// <summary>The same in every process: a hash of kind, name, signature, labels and caller. 16 hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Signature { get; init; }

    /// <summary>method, scope or call.</summary>
    public required string Kind { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    public string? Caller { get; init; }

    public double CallsPerSecond { get; init; }

    public double ErrorsPerSecond { get; init; }

    public double ErrorRate { get; init; }

    public double? P50Ns { get; init; }

    public double? P95Ns { get; init; }

    public double? P99Ns { get; init; }

    public double? MeanNs { get; init; }

    public double? MaxNs { get; init; }

    /// <summary>Of the self time of all series, 0 to 1.</summary>
    public double? SelfShare { get; init; }

    public double? AllocatedBytesPerSecond { get; init; }

    public double? AllocatedBytesPerCall { get; init; }

    /// <summary>Of the series' own time, what was spent waiting for asynchronous work, 0 to 1.</summary>
    public double? WaitShare { get; init; }

    public required long Calls { get; init; }

    public required long Errors { get; init; }

    public IReadOnlyList<MethodLimit>? Thresholds { get; init; }

    /// <summary>Orders the worst first; see <c>Scores</c>.</summary>
    public double Score { get; init; }

    /// <summary>Calls that have begun and not ended; absent where nobody counts them.</summary>
    public long? InFlight { get; init; }
}

/// <summary>
/// A limit and how it is kept, over the last seconds, in the unit of what it limits: maxNs, maxAllocatedBytes, p50Ns, p95Ns,
/// p99Ns, meanNs or errorRate.
/// </summary>
internal sealed record MethodLimit(string What, double Limit, double? Actual, string Severity, bool Exceeded)
{
    /// <summary>Whether it was set beside the code.</summary>
    [JsonIgnore]
    public bool IsOverride { get; init; }
}

/// <summary>A page of series, and how many match on whatever page.</summary>
internal sealed record MethodsAnswer(DateTimeOffset Now, int Total, IReadOnlyList<MethodRow> Methods) : LiveAnswer;
