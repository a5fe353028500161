using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Trends;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Recommendations;

/// <summary>All that recommendations are made from. Immutable.</summary>
public sealed record RecommendationInput
{
    /// <summary>The profile of the period.</summary>
    public required Snapshot Profile { get; init; }

    /// <summary>The metrics of the period; counters with their growth in it.</summary>
    public required MetricsSnapshot Metrics { get; init; }

    /// <summary>How much time was monitored.</summary>
    public required TimeSpan Covered { get; init; }

    /// <summary>The trends over a longer time; null without history.</summary>
    public TrendReport? Trends { get; init; }

    /// <summary>Bytes that the process may have; null if that is not known.</summary>
    public double? MemoryLimit { get; init; }

    /// <summary>How far ahead a drift is followed.</summary>
    public TimeSpan Horizon { get; init; } = TimeSpan.FromDays(30);
}
