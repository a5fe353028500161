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
        int series = 0;
        using var workload = new Workload();
        string[] alone = [.. Rows(workload, [MonitorSetUp.Alone, MonitorSetUp.WithHistory])];

        // The methods before are idle from here on, as in any program most are.
        using var limited = new Workload(MonitorSetUp.Limits);
        string[] alerts = [.. Rows(limited, [MonitorSetUp.WithAlerts])];

        yield return $"| {Workload.Methods} methods and {series} series, every second | share of one processor, % | generation 1 or 2, a minute | generation 0, a minute | allocated a second, MB |";
        yield return "|---|---:|---:|---:|---:|";
        yield return "| at most | 1 | 1 | | |";
        foreach (string row in alone.Concat(alerts))
            yield return row;

        IEnumerable<string> Rows(Workload work, MonitorSetUp[] setUps)
        {
            Phase without = default;
            var with = new Phase[setUps.Length];

            // Everything is met, and compiled with full optimisation, before it counts.
            foreach (MonitorSetUp setUp in setUps)
                Monitored(work, setUp, 1, warmUps: 400);
            for (int round = 0; round < rounds; round++)
            {
                without += Measure(work, seconds);
                for (int i = 0; i < setUps.Length; i++)
                    with[i] += Monitored(work, setUps[i], seconds);
            }

            return setUps.Select((setUp, i) => setUp.Name + Figures(with[i], without));
        }

        Phase Monitored(Workload work, MonitorSetUp setUp, int seconds, int warmUps = 0)
        {
            using var folder = new TemporaryFolder();
            using PerfGenMonitor monitor = PerfGenMonitor.Start(options =>
            {
                setUp.Configure(options, folder.Path);
                // Many points in a short time, where there is history: its code too is to be compiled.
                if (warmUps > 0)
                    options.History?.Interval = TimeSpan.FromSeconds(1);
            });
            work.Second(TimesASecond);
            for (int collection = 0; collection < warmUps; collection++)
            {
                monitor.Collect();
                Thread.Sleep(10);
            }

            Phase phase = Measure(work, seconds);
            series = Math.Max(series, Count(monitor.Latest!.MetricsTotal));
            return phase;
        }
    }

    private static string Figures(Phase with, Phase without)
    {
        double perMinute = 60 / with.Seconds;
        return string.Create(CultureInfo.InvariantCulture, $" | {100 * (with.CpuSeconds - without.CpuSeconds) / with.Seconds:0.00} | ")
            + string.Create(CultureInfo.InvariantCulture, $"{(with.Generation1 - without.Generation1) * perMinute:0.0} | {(with.Generation0 - without.Generation0) * perMinute:0.0} | ")
            + string.Create(CultureInfo.InvariantCulture, $"{(with.Bytes - without.Bytes) / with.Seconds / 1e6:0.00} |");
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
