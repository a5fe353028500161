using PerfGen.AspNetCore.Contract;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Live;

/// <summary>The numbers above the fold, from one interval. What the interval does not tell is absent.</summary>
internal static class SummaryReader
{
    public static SummaryValues Read(MonitoringInterval interval) =>
        Read(interval.Profile, interval.Metrics, (interval.End - interval.Start).TotalSeconds);

    /// <param name="profile">Of a period.</param>
    /// <param name="metrics">Of the same.</param>
    /// <param name="seconds">How much of it was monitored.</param>
    public static SummaryValues Read(Snapshot profile, MetricsSnapshot metrics, double seconds)
    {
        if (seconds <= 0)
            return new SummaryValues();

        var all = new CallSums();
        foreach (MethodSnapshot row in profile.Methods)
            all.Add(row);

        RequestNumbers requests = RequestNumbers.Read(metrics, seconds);
        ProcessNumbers process = ProcessNumbers.Read(metrics, seconds, profile.Process.ProcessorCount);
        return new SummaryValues
        {
            CallsPerSecond = Rounding.Rate(all.Calls / seconds),
            ErrorRate = all.Calls == 0 ? 0 : Rounding.Ratio((double)all.Errors / all.Calls),
            P95Ns = all.Percentile(0.95, profile.Clock.NsPerTick),
            RequestsPerSecond = requests.PerSecond,
            RequestP95Seconds = requests.P95Seconds,
            RequestErrorRate = requests.ErrorRate,
            Cpu = process.Cpu,
            MemoryBytes = process.MemoryBytes,
            GcPauseShare = process.GcPauseShare,
            AllocatedBytesPerSecond = process.AllocatedBytesPerSecond,
        };
    }
}
