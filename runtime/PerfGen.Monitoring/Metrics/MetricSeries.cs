using System.Text.Json.Serialization;

namespace PerfGen.Monitoring.Metrics;

/// <summary>The values of an instrument for one set of labels.</summary>
public sealed record MetricSeries
{
    /// <summary>Label values by key, keys in ordinal order; empty without labels.</summary>
    [JsonConverter(typeof(LabelsJsonConverter))]
    public required IReadOnlyList<KeyValuePair<string, string>> Labels { get; init; }

    /// <summary>The value in the family's unit; of a histogram, the sum of its values. Finite.</summary>
    public required double Value { get; init; }

    /// <summary>The distribution; of histograms only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MetricDistribution? Distribution { get; init; }
}
