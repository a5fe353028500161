using PerfGen.Snapshots;
using PerfGen.Thresholds;

namespace PerfGen.Monitoring.Prometheus.Profile;

/// <summary>The limits of thresholds as boundaries of buckets.</summary>
internal static class Limits
{
    /// <summary>Larger ones are beyond what a decimal number holds, and beyond any call.</summary>
    private const double MostNanoseconds = 1e24;

    /// <summary>A limit on time, in seconds: a thousandth of what the attribute has in milliseconds, to the last bit; null of other limits.</summary>
    public static double? SecondsOf(ThresholdResult limit) =>
        limit.What is ThresholdKinds.MaxNs or ThresholdKinds.P50Ns or ThresholdKinds.P95Ns or ThresholdKinds.P99Ns && limit.Limit is >= 0 and < MostNanoseconds
            ? (double)((decimal)limit.Limit / 1_000_000m) / 1000
            : null;

    /// <summary>A limit on allocation; null of other limits.</summary>
    public static double? BytesOf(ThresholdResult limit) => limit.What == ThresholdKinds.MaxAllocatedBytes ? limit.Limit : null;
}
