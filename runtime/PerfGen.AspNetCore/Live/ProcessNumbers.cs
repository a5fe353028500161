using PerfGen.Monitoring.Metrics;

namespace PerfGen.AspNetCore.Live;

/// <summary>What the runtime's own meter says of the process over an interval; null where it says nothing.</summary>
internal readonly record struct ProcessNumbers(double? Cpu, double? MemoryBytes, double? GcPauseShare, double? AllocatedBytesPerSecond)
{
    private const string Meter = "System.Runtime";

    public static ProcessNumbers Read(MetricsSnapshot interval, double seconds, int processors) => new(
        Sum(interval, "dotnet.process.cpu.time") is { } cpu ? Rounding.Ratio(Math.Clamp(cpu / (seconds * processors), 0, 1)) : null,
        Sum(interval, "dotnet.process.memory.working_set"),
        Sum(interval, "dotnet.gc.pause.time") is { } pause ? Rounding.Ratio(Math.Clamp(pause / seconds, 0, 1)) : null,
        Sum(interval, "dotnet.gc.heap.total_allocated") is { } bytes ? Rounding.Rate(bytes / seconds) : null);

    private static double? Sum(MetricsSnapshot interval, string name) =>
        interval.Families.FirstOrDefault(family => family.Meter == Meter && family.Name == name)?.Series.Sum(static series => series.Value);
}
