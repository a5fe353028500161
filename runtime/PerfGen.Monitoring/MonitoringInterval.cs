using System.Diagnostics.CodeAnalysis;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring;

/// <summary>What was seen between two collections: all that history, trends, alerts, exports and the dashboard read. Immutable.</summary>
public sealed record MonitoringInterval
{
    private readonly Lazy<Snapshot> _profile = null!;
    private readonly Lazy<MetricsSnapshot> _metrics = null!;

    /// <summary>An interval of which everything is known.</summary>
    public MonitoringInterval()
    {
    }

    /// <summary>One whose differences are made when somebody asks for them, once; nobody does where there is neither history, rule nor dashboard.</summary>
    [SetsRequiredMembers]
#pragma warning disable CS8618 // Profile and Metrics are what their fields make.
    internal MonitoringInterval(DateTimeOffset start, DateTimeOffset end, Snapshot profileTotal, MetricsSnapshot metricsTotal, Func<Snapshot> profile, Func<MetricsSnapshot> metrics)
#pragma warning restore CS8618
    {
        (Start, End, ProfileTotal, MetricsTotal) = (start, end, profileTotal, metricsTotal);
        (_profile, _metrics) = (new Lazy<Snapshot>(profile), new Lazy<MetricsSnapshot>(metrics));
    }

    /// <summary>The moment of the collection before; of the first interval, the start of monitoring. UTC.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>The moment of this collection, UTC.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The profile of the interval: <see cref="ProfileTotal"/> less the one before. Made when it is first asked for.</summary>
    public required Snapshot Profile
    {
        get => _profile.Value;
        init => _profile = new Lazy<Snapshot>(value);
    }

    /// <summary>The metrics of the interval; gauges and up-down counters as they stand at its end. Made when first asked for.</summary>
    public required MetricsSnapshot Metrics
    {
        get => _metrics.Value;
        init => _metrics = new Lazy<MetricsSnapshot>(value);
    }

    /// <summary>The profile since the process started.</summary>
    public required Snapshot ProfileTotal { get; init; }

    /// <summary>The metrics since monitoring started.</summary>
    public required MetricsSnapshot MetricsTotal { get; init; }
}
