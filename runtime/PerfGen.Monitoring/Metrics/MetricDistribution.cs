using System.Text.Json.Serialization;
using PerfGen.Histograms;

namespace PerfGen.Monitoring.Metrics;

/// <summary>A distribution of values, in the unit of its family.</summary>
/// <remarks>Percentiles are interpolated inside buckets that are at most 6.25 % wide. Every number is finite.</remarks>
public sealed record MetricDistribution
{
    /// <summary>How many values.</summary>
    public required long Count { get; init; }

    /// <summary>The sum of the values.</summary>
    public required double Sum { get; init; }

    /// <summary>The smallest value; of an interval, the bound of its lowest bucket.</summary>
    public required double Min { get; init; }

    /// <summary>The largest value; of an interval, the bound of its highest bucket.</summary>
    public required double Max { get; init; }

    /// <summary>The median.</summary>
    public required double P50 { get; init; }

    /// <summary>The 90th percentile.</summary>
    public required double P90 { get; init; }

    /// <summary>The 95th percentile.</summary>
    public required double P95 { get; init; }

    /// <summary>The 99th percentile.</summary>
    public required double P99 { get; init; }

    /// <summary>The 99.9th percentile.</summary>
    public required double P999 { get; init; }

    /// <summary>The occupied buckets, ascending, on the scale of <c>FloatingLogLinear</c>: 16 per power of two of the value itself.</summary>
    public required IReadOnlyList<Bucket> Buckets { get; init; }

    /// <summary>
    /// The bounds that the instrument advises, ascending, with the number of values at or below each, counted exactly; absent
    /// without advice.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AdvisedBound>? AdvisedBounds { get; init; }
}

/// <summary>A bucket boundary that an instrument advises.</summary>
/// <param name="Bound">The boundary, in the unit of the family.</param>
/// <param name="AtOrBelow">Values at or below it.</param>
public readonly record struct AdvisedBound(double Bound, long AtOrBelow);
