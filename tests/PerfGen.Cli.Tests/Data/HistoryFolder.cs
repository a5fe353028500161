using Microsoft.Extensions.Logging.Abstractions;
using PerfGen.Monitoring;
using PerfGen.Monitoring.History;
using PerfGen.Monitoring.History.Merging;
using PerfGen.Monitoring.History.Writing;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Cli.Tests.Data;

/// <summary>Histories as the recorder writes them.</summary>
internal static class HistoryFolder
{
    /// <summary>One launch: a minute an interval, each with a method whose mean varies by some percent.</summary>
    public static void Write(string folder, string version, int process, DateTimeOffset start, int minutes, Func<int, long> meanNs)
    {
        var random = new Random(process);
        var monitoring = new MonitoringOptions { ApplicationVersion = version };
        using var recorder = new HistoryRecorder(monitoring, new HistoryOptions { Directory = folder }, HistoryFiles.OnDisk, NullLogger.Instance);
        for (int i = 0; i < minutes; i++)
        {
            DateTimeOffset from = start.AddMinutes(i), to = from.AddMinutes(1);
            double noise = 1 + 0.04 * (random.NextDouble() - 0.5);
            Snapshot profile = Profiles.Of(process, Profiles.Row(("Shop.Till.Add", 1000, (long)(meanNs(i) * noise), 100))) with { StartedAt = from, TakenAt = to };
            MetricsSnapshot metrics = MetricsSnapshot.Empty(from, to);
            recorder.Observe(IntervalPart.Of(new MonitoringInterval { Start = from, End = to, Profile = profile, Metrics = metrics, ProfileTotal = profile, MetricsTotal = metrics }));
        }
    }
}
