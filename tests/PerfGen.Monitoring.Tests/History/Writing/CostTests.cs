using System.Diagnostics;
using PerfGen.Monitoring.History.Merging;
using PerfGen.Monitoring.History.Writing;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Tests.History.Writing;

/// <summary>What five minutes of a large application cost; docs/history.md names this test as the source of its figures.</summary>
public sealed class CostTests(ITestOutputHelper output)
{
    private const int Methods = 500;
    private const int Points = 30;
    private const long MostAllocated = 48L << 20;

    private static readonly TimeSpan _ten = TimeSpan.FromSeconds(10);

    [Fact]
    public void FiveHundredMethodsAndTwoThousandSeriesCostLittle()
    {
        using var folder = new HistoryFolder();
        // Twelve different seconds of everything; making each anew would be what is measured.
        MonitoringInterval[] intervals = [.. Enumerable.Range(0, 12).Select(Large)];
        using (HistoryStore store = HistoryStore.Open(folder.Options, HistoryFiles.OnDisk))
        {
            Append(store, 0, intervals);
            TimeSpan cpu = Environment.CpuUsage.TotalTime;
            long before = GC.GetAllocatedBytesForCurrentThread();
            long elapsed = Stopwatch.GetTimestamp();
            for (int number = 1; number <= Points; number++)
                Append(store, number, intervals);
            long allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Points;
            double milliseconds = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / Points;
            double share = milliseconds / _ten.TotalMilliseconds;
            output.WriteLine($"per point: {milliseconds:f1} ms CPU ({share:p3} of a core at one point every 10 s), {Stopwatch.GetElapsedTime(elapsed).TotalMilliseconds / Points:f1} ms, {allocated / 1024} KB allocated");

            // The processor's time is the whole process's: other tests run beside this one, so it is only printed.
            Assert.InRange(allocated, 1, MostAllocated);
        }

        foreach (string level in new[] { "interval", "minute" })
        {
            string[] lines = [.. folder.Segments(level).SelectMany(File.ReadLines).Where(static line => line.StartsWith("{\"point\"", StringComparison.Ordinal))];
            long bytes = folder.Segments(level).Sum(static path => new FileInfo(path).Length);
            output.WriteLine($"{level}: {lines.Length} points, {bytes / lines.Length} bytes each, all told");
            Assert.InRange(bytes / lines.Length, 1, 600_000);
        }
    }

    private static void Append(HistoryStore store, int number, MonitoringInterval[] intervals)
    {
        DateTimeOffset start = SampleIntervals.Morning + number * _ten;
        IntervalPart[] seconds = [.. Enumerable.Range(0, 10).Select(second => IntervalPart.Of(intervals[(number + second) % intervals.Length]) with
        {
            Start = start.AddSeconds(second),
            End = start.AddSeconds(second + 1),
        })];
        store.Append(PointMerge.OfIntervals(seconds, "1.0", start, _ten));
        store.RollUp();
    }

    /// <summary>2,000 series: 1,000 counters, 600 gauges of which a third moves, 400 histograms.</summary>
    private static MonitoringInterval Large(int number)
    {
        MonitoringInterval interval = SampleIntervals.One(number, SampleIntervals.Morning, _ten, Methods);
        return interval with
        {
            Metrics = interval.Metrics with
            {
                Families =
                [
                    Family("counter", MetricKind.Counter, 1000, i => new MetricSeries { Labels = Labels(i), Value = number * i % 1000 }),
                    Family("gauge", MetricKind.Gauge, 600, i => new MetricSeries { Labels = Labels(i), Value = i % 3 == 0 ? i / (number + 1.0) : i }),
                    Family("histogram", MetricKind.Histogram, 400, i => Histogram(number, i)),
                ],
            },
        };
    }

    private static MetricSeries Histogram(int number, int i)
    {
        MetricDistribution distribution = SampleIntervals.Distribution([.. Enumerable.Range(1, 40).Select(value => 0.001 * (1 + (value * (i + 3) + number * 7) % 97))]);
        return new MetricSeries { Labels = Labels(i), Value = distribution.Sum, Distribution = distribution };
    }

    private static KeyValuePair<string, string>[] Labels(int i) => [KeyValuePair.Create("route", $"/orders/{i:d4}"), KeyValuePair.Create("status", "200")];

    private static MetricFamily Family(string name, MetricKind kind, int count, Func<int, MetricSeries> series) =>
        new() { Meter = "Shop", Name = name, Kind = kind, Series = [.. Enumerable.Range(0, count).Select(series)] };
}
