using System.Text.Json.Serialization;

namespace PerfGen.Snapshots;

/// <summary>The clock that a snapshot's durations were read from.</summary>
public sealed record ClockIdentity
{
    /// <summary><c>stopwatch</c>; of a merged snapshot whose clocks differ, <c>mixed</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Nanoseconds per tick; time buckets count ticks.</summary>
    public required double NsPerTick { get; init; }

    /// <summary>What one profiled call costs beyond the call itself, in nanoseconds; 0 when not known.</summary>
    public required double OverheadNs { get; init; }

    /// <summary>
    /// How far a percentile may be off because buckets of different clocks were brought onto one scale, as a ratio; absent
    /// when nothing was.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? RebucketError { get; init; }
}
