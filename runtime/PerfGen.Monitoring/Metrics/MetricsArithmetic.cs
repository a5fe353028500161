namespace PerfGen.Monitoring.Metrics;

/// <summary>Differences of metrics snapshots of one process.</summary>
internal static class MetricsArithmetic
{
    public static MetricsSnapshot Subtract(MetricsSnapshot later, MetricsSnapshot earlier) =>
        later with { StartedAt = earlier.TakenAt };
}
