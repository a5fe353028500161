using System.Text.Json.Serialization;

namespace PerfGen.Monitoring.Metrics;

/// <summary>One instrument with all its series.</summary>
public sealed record MetricFamily
{
    /// <summary>The name of the meter, such as <c>Microsoft.AspNetCore.Hosting</c>.</summary>
    public required string Meter { get; init; }

    /// <summary>The name of the instrument, such as <c>http.server.request.duration</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What its values mean.</summary>
    public required MetricKind Kind { get; init; }

    /// <summary>The unit in UCUM notation, such as <c>s</c> or <c>By</c>; absent when the instrument names none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Unit { get; init; }

    /// <summary>The instrument's own description; absent without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    /// <summary>One series per set of label values, in ordinal order of the labels.</summary>
    public required IReadOnlyList<MetricSeries> Series { get; init; }
}
