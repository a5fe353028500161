using System.Text.Json.Serialization;

namespace PerfGen.Snapshots;

/// <summary>The clock that a snapshot's durations were read from.</summary>
public sealed record ClockIdentity
{
    /// <summary><c>stopwatch</c>, or <c>tsc</c> for the processor's time stamp counter; of a merged snapshot whose clocks differ, <c>mixed</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Nanoseconds per tick; time buckets count ticks.</summary>
    public required double NsPerTick { get; init; }

    /// <summary>What one profiled call costs beyond the call itself, in nanoseconds; 0 when not known.</summary>
    public required double OverheadNs { get; init; }

    /// <summary>Why this is not the clock that was asked for; absent when it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FallbackReason { get; init; }

    /// <summary>
    /// How far a percentile may be off because buckets of different clocks were brought onto one scale, as a ratio; absent
    /// when nothing was.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? RebucketError { get; init; }

    /// <summary>
    /// Whether buckets mean the same on both clocks. The rate of a counter is measured by each process, to a few millionths; a
    /// difference below a ten thousandth moves no boundary by more than a six hundredth of its bucket.
    /// </summary>
    internal bool AgreesWith(ClockIdentity other) =>
        NsPerTick == other.NsPerTick || (Kind == other.Kind && Math.Abs(NsPerTick - other.NsPerTick) < 1e-4 * NsPerTick);
}
