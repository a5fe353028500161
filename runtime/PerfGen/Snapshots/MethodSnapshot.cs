using System.Text.Json.Serialization;
using PerfGen.Recording;

namespace PerfGen.Snapshots;

/// <summary>One series: identified by kind, name, signature, labels and caller.</summary>
public sealed record MethodSnapshot
{
    /// <summary>The full name, such as <c>Shop.OrderService.PlaceAsync</c>; a scope's own name.</summary>
    public required string Name { get; init; }

    /// <summary>The parameter types, such as <c>(Shop.Cart, int)</c>; empty for a scope.</summary>
    public required string Signature { get; init; }

    /// <summary><c>method</c>, <c>scope</c> or <c>call</c>.</summary>
    public required ProbeKind Kind { get; init; }

    /// <summary>The declaring file, relative to its project.</summary>
    public required string File { get; init; }

    /// <summary>The line of the declaration, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The calling member, where callers are told apart.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Caller { get; init; }

    /// <summary>Label values by key.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>Calls that have ended, however they ended.</summary>
    public required long Calls { get; init; }

    /// <summary>Calls that ended in an exception other than a cancellation.</summary>
    public required long Errors { get; init; }

    /// <summary>Calls that were cancelled.</summary>
    public required long Cancelled { get; init; }

    /// <summary>Calls whose time was read: all, or with sampling those that stand for the others.</summary>
    public required long TimedCalls { get; init; }

    /// <summary>
    /// The mean is below ten times <see cref="ClockIdentity.OverheadNs"/>: a good part of the times is the measuring itself. Absent
    /// when false.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool TooShortToTime { get; init; }

    /// <summary>Durations; absent when nothing was timed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeStatistics? Time { get; init; }

    /// <summary>Allocations; absent when they are not measured, or of no call known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AllocationStatistics? Allocated { get; init; }

    /// <summary>The limits and how they were kept; absent without any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ThresholdResult>? Thresholds { get; init; }

    [JsonIgnore]
    internal ProbeIdentity Identity => new(Kind, Name, Signature, LabelSet.KeyOf(Labels), Caller ?? "");

    internal bool IsSameSeries(MethodSnapshot other) => ReferenceEquals(this, other) || Identity == other.Identity;
}
