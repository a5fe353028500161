namespace PerfGen.Thresholds;

/// <summary>The names of the limits, as they stand in snapshots and events.</summary>
internal static class ThresholdKinds
{
    public const string MaxNs = "maxNs";
    public const string MaxAllocatedBytes = "maxAllocatedBytes";
    public const string P50Ns = "p50Ns";
    public const string P95Ns = "p95Ns";
    public const string P99Ns = "p99Ns";
    public const string MeanNs = "meanNs";
    public const string ErrorRate = "errorRate";
}
