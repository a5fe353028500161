using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Running;

/// <summary>Makes intervals: what was recorded since the collection before. Not safe for concurrent use.</summary>
internal sealed class IntervalCollector(TimeProvider time, Func<Snapshot> profile, Func<MetricsSnapshot> metrics)
{
    private Snapshot _profile = profile();
    private MetricsSnapshot _metrics = metrics();
    private DateTimeOffset _end = time.GetUtcNow();

    public MonitoringInterval Next()
    {
        Snapshot profileNow = profile();
        MetricsSnapshot metricsNow = metrics();
        DateTimeOffset now = time.GetUtcNow();
        (Snapshot profileBefore, MetricsSnapshot metricsBefore) = (_profile, _metrics);
        var interval = new MonitoringInterval(
            _end,
            now,
            profileNow,
            metricsNow,
            () => Growth(profileNow, profileBefore),
            () => MetricsArithmetic.Subtract(metricsNow, metricsBefore));
        (_profile, _metrics, _end) = (profileNow, metricsNow, now);
        return interval;
    }

    /// <summary>A clock that was set back is no reason to see nothing until it is where it was.</summary>
    private static Snapshot Growth(Snapshot later, Snapshot earlier) => later.TakenAt >= earlier.TakenAt
        ? later - earlier
        : ((later with { TakenAt = earlier.TakenAt }) - earlier) with { StartedAt = later.TakenAt, TakenAt = later.TakenAt };
}
