using System.Text.Json.Serialization;

namespace PerfGen.Monitoring.Metrics;

/// <summary>The values of every metric at one moment or, of a difference, between two. Immutable.</summary>
public sealed record MetricsSnapshot
{
    /// <summary>The value of <see cref="Schema"/> that this version writes and reads.</summary>
    public const string CurrentSchema = "perfgen.metrics/1";

    /// <summary>The name and version of the format.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>The moment it was taken, UTC.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>When collecting began or, of an interval, the moment of the earlier snapshot; UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>One family per instrument, in ordinal order of meter and name.</summary>
    public required IReadOnlyList<MetricFamily> Families { get; init; }

    /// <summary>No metrics at all.</summary>
    public static MetricsSnapshot Empty(DateTimeOffset startedAt, DateTimeOffset takenAt) =>
        new() { StartedAt = startedAt, TakenAt = takenAt, Families = [] };
}
