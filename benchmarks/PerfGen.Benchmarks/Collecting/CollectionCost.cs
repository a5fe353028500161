using System.Globalization;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Benchmarks.Collecting;

/// <summary>
/// Runs the workload with a monitor and without, in turns, in real seconds, and compares the processor time of the whole process: timer,
/// collection, garbage collector and all.
/// </summary>
internal static class CollectionCost
{
    private const int TimesASecond = 20;

    /// <summary>As a table.</summary>
    /// <param name="rounds">Pairs of phases.</param>
    /// <param name="seconds">Of each phase.</param>
    public static IEnumerable<string> Run(int rounds, int seconds)
    {
        using var workload = new Workload();
        Phase without = default, with = default;
        int series = 0;

        // Everything is met, and compiled with full optimisation, before it counts.
        Monitored(1, ref with, warmUps: 400);
        with = default;
        for (int round = 0; round < rounds; round++)
        {
            without += Measure(workload, seconds);
            Monitored(seconds, ref with);
        }

        double share = 100 * (with.CpuSeconds - without.CpuSeconds) / with.Seconds, perMinute = 60 / with.Seconds;
        yield return $"| {Workload.Methods} methods and {series} series, every second | at most | this run |";
        yield return "|---|---:|---:|";
        yield return string.Create(CultureInfo.InvariantCulture, $"| share of one processor, % | 1 | {share:0.00} |");
        yield return string.Create(CultureInfo.InvariantCulture, $"| collections of generation 1 or 2 in a minute, beyond those without | 1 | {(with.Generation1 - without.Generation1) * perMinute:0.0} |");
        yield return string.Create(CultureInfo.InvariantCulture, $"| collections of generation 0 in a minute, beyond those without |  | {(with.Generation0 - without.Generation0) * perMinute:0.0} |");
        yield return string.Create(CultureInfo.InvariantCulture, $"| allocated a second, MB |  | {(with.Bytes - without.Bytes) / with.Seconds / 1e6:0.00} |");

        void Monitored(int seconds, ref Phase sum, int warmUps = 0)
        {
            using PerfGenMonitor monitor = PerfGenMonitor.Start();
            workload.Second(TimesASecond);
            for (int collection = 0; collection < warmUps; collection++)
            {
                monitor.Collect();
                Thread.Sleep(10);
            }

            sum += Measure(workload, seconds);
            series = Count(monitor.Latest!.MetricsTotal);
        }
    }

    private static Phase Measure(Workload workload, int seconds)
    {
        GC.Collect();
        Phase before = Phase.Now();
        for (int second = 0; second < seconds; second++)
        {
            Thread.Sleep(1_000);
            workload.Second(TimesASecond);
        }

        return Phase.Now() - before;
    }

    private static int Count(MetricsSnapshot metrics) => metrics.Families.Sum(static family => family.Series.Count);

    /// <summary>What the process has used.</summary>
    private readonly record struct Phase(double Seconds, double CpuSeconds, long Bytes, int Generation0, int Generation1)
    {
        public static Phase Now() => new(
            Environment.TickCount64 / 1000.0, Environment.CpuUsage.TotalTime.TotalSeconds, GC.GetTotalAllocatedBytes(), GC.CollectionCount(0), GC.CollectionCount(1));

        public static Phase operator -(Phase left, Phase right) => new(
            left.Seconds - right.Seconds, left.CpuSeconds - right.CpuSeconds, left.Bytes - right.Bytes, left.Generation0 - right.Generation0, left.Generation1 - right.Generation1);

        public static Phase operator +(Phase left, Phase right) => new(
            left.Seconds + right.Seconds, left.CpuSeconds + right.CpuSeconds, left.Bytes + right.Bytes, left.Generation0 + right.Generation0, left.Generation1 + right.Generation1);
    }
}
