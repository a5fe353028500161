using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfGen.Monitoring.Metrics;

/// <summary>What the values of a metric mean, and how two of them combine.</summary>
[JsonConverter(typeof(MetricKindJsonConverter))]
public enum MetricKind
{
    /// <summary>A sum that only grows; an interval holds its growth.</summary>
    Counter,

    /// <summary>A sum that grows and shrinks; an interval holds the value at its end.</summary>
    UpDownCounter,

    /// <summary>A value at a moment; an interval holds the last one.</summary>
    Gauge,

    /// <summary>A distribution of values; an interval holds the values of that interval.</summary>
    Histogram,
}

internal sealed class MetricKindJsonConverter() : JsonStringEnumConverter<MetricKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
