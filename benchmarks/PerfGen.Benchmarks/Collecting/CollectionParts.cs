using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using PerfGen.Monitoring.Collecting;
using PerfGen.Monitoring.Host;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Benchmarks.Collecting;

/// <summary>Where the time of a collection goes: the fastest of many, each after a second's worth of the workload, and what it allocates.</summary>
internal static class CollectionParts
{
    private const int Rounds = 100;

    /// <summary>As a table.</summary>
    public static IEnumerable<string> Run()
    {
        using var workload = new Workload();
        using var machine = HostSource.OfThisMachine() is { } source ? new HostMeter(source, TimeProvider.System, "parts.host") : null;
        using MeterCollector meters = Of("workload"), runtime = Of("System.Runtime"), host = Of("parts.host");
        var parts = new (string Name, double Fastest, long Bytes)[]
        {
            ("the profile", double.MaxValue, 0), ("its difference", double.MaxValue, 0), ("the meters", double.MaxValue, 0), ("their difference", double.MaxValue, 0),
            ("the runtime's meter", double.MaxValue, 0), ("the host's meter", double.MaxValue, 0),
        };
        Snapshot profile = Profiler.Snapshot();
        MetricsSnapshot metrics = meters.Collect();
        for (int round = 0; round < Rounds; round++)
        {
            workload.Second(times: 5);
            Snapshot profileNow = Take(0, Profiler.Snapshot);
            Take(1, () => profileNow - profile);
            MetricsSnapshot metricsNow = Take(2, meters.Collect);
            Take(3, () => MetricsArithmetic.Subtract(metricsNow, metrics));
            Take(4, runtime.Collect);
            Take(5, host.Collect);
            (profile, metrics) = (profileNow, metricsNow);
        }

        yield return "| part of a collection | ms | kB |";
        yield return "|---|---:|---:|";
        foreach ((string name, double fastest, long bytes) in parts)
            yield return string.Create(CultureInfo.InvariantCulture, $"| {name} | {fastest:0.00} | {bytes / 1e3:0} |");

        T Take<T>(int part, Func<T> work)
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
            T result = work();
            double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            parts[part] = (parts[part].Name, Math.Min(parts[part].Fastest, elapsed), GC.GetAllocatedBytesForCurrentThread() - allocated);
            return result;
        }
    }

    private static MeterCollector Of(string meter)
    {
        var options = new MetricsOptions();
        options.Include.Clear();
        options.Include.Add(meter);
        return new MeterCollector(options, TimeProvider.System, NullLogger.Instance);
    }
}
