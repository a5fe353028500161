using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.History;

/// <summary>
/// What was seen in one period: the sum of its intervals, with percentiles from the merged buckets. A period without a point
/// is one in which nothing wrote. Immutable.
/// </summary>
public sealed record HistoryPoint
{
    /// <summary>The beginning of the period, a whole unit of UTC. A part of the history belongs to the period that holds its middle.</summary>
    public required DateTimeOffset PeriodStart { get; init; }

    /// <summary>The end of the period, which the next one begins with.</summary>
    public required DateTimeOffset PeriodEnd { get; init; }

    /// <summary>The first moment that was seen.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>The last moment that was seen.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>
    /// The time between them that was monitored: shorter where the program did not run, or its history could not be written.
    /// Rates are per second of it.
    /// </summary>
    public required TimeSpan Covered { get; init; }

    /// <summary>The versions of the application that ran, in the order in which they first did.</summary>
    public required IReadOnlyList<HistoryVersion> Versions { get; init; }

    /// <summary>The profile of the period; its process and clock are those of the first part.</summary>
    public required Snapshot Profile { get; init; }

    /// <summary>
    /// The metrics of the period. Gauges and up-down counters have their last value, and beside it the distribution of the
    /// values that were seen, one per monitoring interval.
    /// </summary>
    public required MetricsSnapshot Metrics { get; init; }
}

/// <summary>A version of the application, and when it ran.</summary>
/// <param name="Version">As <see cref="MonitoringOptions.ApplicationVersion"/> named it.</param>
/// <param name="Start">The first moment of it.</param>
/// <param name="End">The last moment of it.</param>
public sealed record HistoryVersion(string Version, DateTimeOffset Start, DateTimeOffset End);
