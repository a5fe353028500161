namespace PerfGen.Monitoring;

/// <summary>
/// Names one series of numbers over time: one field of a profiled method or of an instrument with its tags. History, trends,
/// alerts and exports call a series by it. Equal by value; any thread.
/// </summary>
/// <param name="Source"><see cref="Profile"/> or <see cref="Meter"/>.</param>
/// <param name="Name">The row's name in the profile, or the instrument's name.</param>
/// <param name="Field">
/// Of a profile: <c>callsPerSecond</c>, <c>errorRate</c> (0 to 1), <c>meanNs</c>, <c>p50Ns</c>, <c>p95Ns</c>, <c>p99Ns</c>,
/// <c>selfShare</c> (0 to 1), <c>allocatedBytesPerSecond</c> or <c>allocatedBytesPerCall</c>. Of a meter: <c>value</c> (a
/// counter's rate per second, a gauge's value), <c>p50</c>, <c>p95</c>, <c>p99</c> or <c>count</c> (per second).
/// </param>
/// <param name="Labels"><c>name=value</c>, in ordinal order, separated by commas; empty without labels.</param>
public sealed record SeriesId(string Source, string Name, string Field, string Labels = "")
{
    /// <summary>The <see cref="Source"/> of what the profiler recorded.</summary>
    public const string Profile = "profile";

    /// <summary>The <see cref="Source"/> of what an instrument of System.Diagnostics.Metrics recorded.</summary>
    public const string Meter = "meter";

    /// <summary>How people read it: <c>Orders.Load{region=eu} p95Ns</c>.</summary>
    public override string ToString() => Labels.Length == 0 ? $"{Name} {Field}" : $"{Name}{{{Labels}}} {Field}";
}
