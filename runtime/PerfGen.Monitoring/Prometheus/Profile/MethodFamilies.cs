using PerfGen.Monitoring.Prometheus.Text;

namespace PerfGen.Monitoring.Prometheus.Profile;

/// <summary>The families of the profile: one per quantity.</summary>
internal static class MethodFamilies
{
    public static readonly Family Calls = new("perfgen_method_calls", MetricType.Counter, "", "Calls that have ended, however they ended.");
    public static readonly Family Errors = new("perfgen_method_errors", MetricType.Counter, "", "Calls that ended in an exception other than a cancellation.");
    public static readonly Family Cancelled = new("perfgen_method_cancelled", MetricType.Counter, "", "Calls that were cancelled.");
    public static readonly Family Duration = new("perfgen_method_duration_seconds", MetricType.Histogram, "seconds", "Durations of calls, callees included; the count is exact at the limits of the method's thresholds.");
    public static readonly Family Self = new("perfgen_method_self_seconds", MetricType.Counter, "seconds", "Time in calls without their profiled callees and without waiting.");
    public static readonly Family Wait = new("perfgen_method_wait_seconds", MetricType.Counter, "seconds", "Time between asynchronous calls' return and their completion.");
    public static readonly Family Allocated = new("perfgen_method_allocated_bytes", MetricType.Histogram, "bytes", "Allocations of calls of which they are known, callees included.");

    public static IReadOnlyList<Family> All { get; } = [Calls, Errors, Cancelled, Duration, Self, Wait, Allocated];
}
