using System.Text.Json.Serialization;

namespace PerfGen.Monitoring.Alerts;

/// <summary>Something that happened to the alert of one series. Immutable.</summary>
public sealed record AlertEvent
{
    /// <summary>What happened.</summary>
    public required AlertEventKind Kind { get; init; }

    /// <summary>The name of the rule; <c>[Threshold]</c> for the limits of the attribute.</summary>
    public required string Rule { get; init; }

    /// <summary>The series.</summary>
    public required SeriesId Series { get; init; }

    /// <summary>The severity now; of an alert that has ended, the last one.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The value; absent where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Value { get; init; }

    /// <summary>The limit that <see cref="Severity"/> goes by; absent for a rule that found no series.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Limit { get; init; }

    /// <summary>On which side of the limit the value is wrong.</summary>
    public required AlertComparison Comparison { get; init; }

    /// <summary>The unit of value and limit: <c>ns</c>, <c>By</c>, <c>ratio</c>, an instrument's own, with <c>/s</c> for rates; absent where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Unit { get; init; }

    /// <summary>Calls above a per-call limit in the window; absent for other limits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Violations { get; init; }

    /// <summary>
    /// In how many seconds the value reaches the limit if its drift goes on; absent unless it has not reached it yet.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ReachedInSeconds { get; init; }

    /// <summary>Since when it fires, or fired; UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When this happened: the end of the interval that showed it, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How it ended; absent unless it did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AlertEndReason? Reason { get; init; }

    /// <summary>The rule's description; absent without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    /// <summary>Whether the channels were told; false when the cooldown held it back.</summary>
    public required bool Announced { get; init; }

    /// <summary>Series of one rule and one group share a message.</summary>
    internal string Group { get; init; } = "";
}
