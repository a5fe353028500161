using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.History.Merging;

/// <summary>What history needs of a monitoring interval; holding on to the totals beside it would keep them all in memory.</summary>
internal sealed record IntervalPart(DateTimeOffset Start, DateTimeOffset End, Snapshot Profile, MetricsSnapshot Metrics)
{
    public TimeSpan Length => End - Start;

    /// <summary>The period that an interval belongs to is the one that holds this.</summary>
    public DateTimeOffset Middle => Start + Length / 2;

    /// <summary>An interval in which the clock was set back has no length that is known.</summary>
    public static IntervalPart Of(MonitoringInterval interval) =>
        new(interval.Start <= interval.End ? interval.Start : interval.End, interval.End, interval.Profile, interval.Metrics);
}
