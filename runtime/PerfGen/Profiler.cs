using PerfGen.CompilerServices;
using PerfGen.Exit;
using PerfGen.Recording;
using PerfGen.Snapshots;
using PerfGen.Thresholds;

namespace PerfGen;

/// <summary>The program's own view of its profile. All members may be used from any thread.</summary>
public static class Profiler
{
    /// <summary>
    /// Raised when a call breaks a per-call limit of a <see cref="ThresholdAttribute"/>, at most once per cooldown. Handlers
    /// run one after the other on a thread of their own, never on the profiled call's; one that throws is counted and forgotten.
    /// </summary>
    public static event EventHandler<ThresholdExceededEventArgs>? ThresholdExceeded
    {
        add => EventChannel.ThresholdExceeded += value;
        remove => EventChannel.ThresholdExceeded -= value;
    }

    /// <summary>
    /// Whether calls are recorded: the live switch, which takes effect with the next call. Initially true, unless
    /// <c>PERFGEN_ENABLED=0</c>; always false when the feature switch <c>PerfGen.IsSupported</c> is off.
    /// </summary>
    public static bool IsEnabled
    {
        get => Gate.Enabled;
        set => Gate.Enabled = value;
    }

    /// <summary>
    /// The part of a method's own time that timing its calls may cost under <see cref="Sampling.Adaptive"/>: above 0, at most 1;
    /// initially 1/64. A change takes effect as calls are timed.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and at most 1.</exception>
    public static double SamplingBudget
    {
        get => Sampler.Budget;
        set => Sampler.Budget = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(
            nameof(value), value, "The budget is a share of the method's own time; set a value above 0 and at most 1, such as 1.0 / 64.");
    }

    /// <summary>Every series that the process has met so far, in the order of their ids; a copy.</summary>
    public static IReadOnlyList<Probe> Probes => Recorder.Probes;

    /// <summary>Measures a block: <c>using (Profiler.Scope("parse")) { ... }</c>.</summary>
    /// <param name="name">The name of the series; all scopes of one name share it. A constant.</param>
    /// <returns>
    /// What the <c>using</c> disposes. The generator puts a measuring call in the place of this one; a call that it could not
    /// reach, or that was compiled with <c>PerfGenEnabled=false</c>, gets a scope that does nothing.
    /// </returns>
#pragma warning disable CA1801, IDE0060 // The name is for the generator.
    public static ProfilerScope Scope(string name) => default;
#pragma warning restore CA1801, IDE0060

    /// <summary>
    /// Everything recorded since the process started. Writers go on while it is taken; it costs at most a microsecond per
    /// series and thread, and allocates. Rows that have not changed since the last one are the same objects, which are kept for that.
    /// </summary>
    public static Snapshot Snapshot() => SnapshotBuilder.Take();

    /// <summary>
    /// Prints the profile to standard error when the process ends, unless <c>PERFGEN_REPORT</c> says otherwise.
    /// </summary>
    public static void ReportOnExit() => ExitHooks.RequestReport();
}
