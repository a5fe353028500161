using PerfGen.AspNetCore.Contract;
using PerfGen.Monitoring;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Live;

/// <summary>The numbers above the fold, from one interval. What the interval does not tell is absent.</summary>
internal static class SummaryReader
{
    public static SummaryValues Read(MonitoringInterval interval)
    {
        double seconds = (interval.End - interval.Start).TotalSeconds;
        if (seconds <= 0)
            return new SummaryValues();

        var all = new CallSums();
        foreach (MethodSnapshot row in interval.Profile.Methods)
            all.Add(row);

        RequestNumbers requests = RequestNumbers.Read(interval.Metrics, seconds);
        ProcessNumbers process = ProcessNumbers.Read(interval.Metrics, seconds, interval.Profile.Process.ProcessorCount);
        return new SummaryValues
        {
            CallsPerSecond = Rounding.Rate(all.Calls / seconds),
            ErrorRate = all.Calls == 0 ? 0 : Rounding.Ratio((double)all.Errors / all.Calls),
            P95Ns = all.Percentile(0.95, interval.Profile.Clock.NsPerTick),
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
