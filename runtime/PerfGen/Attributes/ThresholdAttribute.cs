namespace PerfGen;

/// <summary>
/// A limit that a method promises to keep. Several may stand on one method, for example one per severity. A method with a
/// threshold is profiled, with or without <see cref="ProfileAttribute"/>. On an interface it is a promise of each of its methods.
/// </summary>
/// <remarks>
/// <see cref="MaxMs"/> and <see cref="MaxAllocatedBytes"/> are checked on every call and raise
/// <see cref="Profiler.ThresholdExceeded"/>; the others are checked over all calls of a snapshot. A property that is not set
/// limits nothing.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class ThresholdAttribute : Attribute
{
    /// <summary>The longest a single call may take, in milliseconds; fractions are allowed.</summary>
    public double MaxMs { get; set; } = double.NaN;

    /// <summary>The most a single call may allocate, in bytes; 0 means none at all.</summary>
    public long MaxAllocatedBytes { get; set; } = -1;

    /// <summary>The highest median duration, in milliseconds.</summary>
    public double P50Ms { get; set; } = double.NaN;

    /// <summary>The highest 95th percentile of the duration, in milliseconds.</summary>
    public double P95Ms { get; set; } = double.NaN;

    /// <summary>The highest 99th percentile of the duration, in milliseconds.</summary>
    public double P99Ms { get; set; } = double.NaN;

    /// <summary>The highest mean duration, in milliseconds.</summary>
    public double MeanMs { get; set; } = double.NaN;

    /// <summary>The highest share of calls that may end in an exception, from 0 to 1. Cancelled calls are not errors.</summary>
    public double MaxErrorRate { get; set; } = double.NaN;

    /// <summary>How bad it is when the limit is exceeded.</summary>
    public Severity Severity { get; set; }

    /// <summary>
    /// The shortest time between two events of this threshold, in seconds. 60 by default; 0 raises an event for each
    /// violation. Violations are counted in any case.
    /// </summary>
    public double CooldownSeconds { get; set; } = 60;
}
