using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring;

/// <summary>What was seen between two collections: all that history, trends, alerts, exports and the dashboard read. Immutable.</summary>
public sealed record MonitoringInterval
{
    /// <summary>The moment of the collection before; of the first interval, the start of monitoring. UTC.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>The moment of this collection, UTC.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The profile of the interval: <see cref="ProfileTotal"/> less the one before.</summary>
    public required Snapshot Profile { get; init; }

    /// <summary>The metrics of the interval; gauges and up-down counters as they stand at its end.</summary>
    public required MetricsSnapshot Metrics { get; init; }

    /// <summary>The profile since the process started.</summary>
    public required Snapshot ProfileTotal { get; init; }

    /// <summary>The metrics since monitoring started.</summary>
    public required MetricsSnapshot MetricsTotal { get; init; }
}
