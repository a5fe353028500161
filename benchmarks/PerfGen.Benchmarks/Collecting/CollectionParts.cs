using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Collecting;
using PerfGen.Monitoring.History;
using PerfGen.Monitoring.History.Format;
using PerfGen.Monitoring.History.Merging;
using PerfGen.Monitoring.Host;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Benchmarks.Collecting;

/// <summary>Where the time of a collection goes: the fastest of many, each after a second's worth of the workload, and what it allocates.</summary>
internal static class CollectionParts
{
    private const int Rounds = 400;

    /// <summary>As a table.</summary>
    public static IEnumerable<string> Run()
    {
        using var workload = new Workload(MonitorSetUp.Limits);
        using Alerting alerting = NewAlerting();
        using var machine = HostSource.OfThisMachine() is { } source ? new HostMeter(source, TimeProvider.System, "parts.host") : null;
        using MeterCollector meters = Of("workload"), runtime = Of("System.Runtime"), host = Of("parts.host");
        var parts = new (string Name, double Fastest, long Bytes)[]
        {
            ("the profile", double.MaxValue, 0), ("its difference", double.MaxValue, 0), ("the meters", double.MaxValue, 0), ("their difference", double.MaxValue, 0),
            ("the runtime's meter", double.MaxValue, 0), ("the host's meter", double.MaxValue, 0),
            ("an evaluation of alerts", double.MaxValue, 0), ("a point of history, of ten intervals", double.MaxValue, 0), ("its lines", double.MaxValue, 0),
        };
        Snapshot profile = Profiler.Snapshot();
        MetricsSnapshot metrics = meters.Collect();
        var intervals = new List<IntervalPart>();
        using var encoder = new PointEncoder(HistoryLevel.Interval, TimeSpan.FromSeconds(10), epoch: 1);
        DateTimeOffset now = DateTimeOffset.UnixEpoch;
        for (int round = 0; round < Rounds; round++)
        {
            workload.Second(times: 5);
            Snapshot profileNow = Take(0, Profiler.Snapshot);
            Snapshot profileGrowth = Take(1, () => profileNow - profile);
            MetricsSnapshot metricsNow = Take(2, meters.Collect);
            MetricsSnapshot metricsGrowth = Take(3, () => MetricsArithmetic.Subtract(metricsNow, metrics));
            Take(4, runtime.Collect);
            Take(5, host.Collect);
            var interval = new MonitoringInterval
            {
                Start = now,
                End = now.AddSeconds(1),
                Profile = profileGrowth,
                Metrics = metricsGrowth,
                ProfileTotal = profileNow,
                MetricsTotal = metricsNow,
            };
            now = interval.End;
            Take(6, () => { alerting.Evaluate(interval); return 0; });
            intervals.Add(IntervalPart.Of(interval));
            if (intervals.Count == 10)
            {
                HistoryPoint point = Take(7, () => PointMerge.OfIntervals(intervals, "1", interval.Start, TimeSpan.FromSeconds(10)));
                Take(8, () => encoder.Encode(point, round, through: 0));
                intervals.Clear();
            }

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

    private static Alerting NewAlerting()
    {
        var options = new MonitoringOptions();
        options.Alerts.Log = false;
        foreach (AlertRule rule in MonitorSetUp.Rules)
            options.Alerts.Rules.Add(rule);
        return AlertingParts.Create(options);
    }

    private static MeterCollector Of(string meter)
    {
        var options = new MetricsOptions();
        options.Include.Clear();
        options.Include.Add(meter);
        return new MeterCollector(options, TimeProvider.System, NullLogger.Instance);
    }
}
