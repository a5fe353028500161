namespace PerfGen.Monitoring.Alerts;

/// <summary>An alert that fires now. Immutable: how things stood at the latest interval.</summary>
public sealed record Alert
{
    /// <summary>The name of the rule; <c>[Threshold]</c> for the limits of the attribute.</summary>
    public required string Rule { get; init; }

    /// <summary>The series.</summary>
    public required SeriesId Series { get; init; }

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The latest value; null where there never was one.</summary>
    public double? Value { get; init; }

    /// <summary>The limit that the severity goes by; null for a rule that found no series.</summary>
    public double? Limit { get; init; }

    /// <summary>On which side of the limit the value is wrong.</summary>
    public required AlertComparison Comparison { get; init; }

    /// <summary>The unit of value and limit, as in <see cref="AlertEvent.Unit"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>Since when it fires; UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When the series last had a value, UTC; later than that nobody knows.</summary>
    public required DateTimeOffset LastSeen { get; init; }
}
