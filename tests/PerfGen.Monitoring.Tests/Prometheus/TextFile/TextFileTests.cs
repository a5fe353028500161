using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Running;
using PerfGen.Monitoring.Tests.Samples;
using PerfGen.Monitoring.Tests.Servers;
using static PerfGen.Monitoring.Tests.Samples.SampleMetrics;

namespace PerfGen.Monitoring.Tests.Prometheus.TextFile;

public sealed class TextFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfgen-textfile-");

    private string Target => Path.Combine(_folder.FullName, "collector", "shop.prom");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task AMonitorLeavesAFileThatPromtoolAcceptsAndNothingBesideIt()
    {
        await using (PerfGenMonitor monitor = PerfGenMonitor.Start(options =>
        {
            options.Interval = TimeSpan.FromHours(1);
            options.Prometheus.TextFile = Target;
        }))
        {
            Recorded.Calls("TextFile.Method", 3);
            monitor.Collect();
            Assert.Contains("perfgen_method_calls_total{method=\"TextFile.Method\"", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Recorded.Calls("TextFile.Method", 2);
        }

        string last = await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken);
        Assert.Contains("perfgen_method_calls_total{method=\"TextFile.Method\",signature=\"()\",kind=\"method\"} 5", last, StringComparison.Ordinal);
        Assert.Equal([Target], Directory.GetFiles(Path.GetDirectoryName(Target)!));
        await Promtool.AssertAcceptsAsync(last, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void ItIsWrittenAtItsOwnIntervalAndOnceMoreAtTheEnd()
    {
        int written = 0;
        using (var file = new KeptFile(Target, new Pace(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(1)), (_, _) => written++, new CapturedLog()))
        {
            for (int second = 0; second <= 32; second++)
                file.Observe(Interval(SampleProfile.Of()) with { End = SampleProfile.Start.AddSeconds(second - 0.001 * (second % 2)) });
            Assert.Equal(3, written);
        }

        Assert.Equal(4, written);
    }

    [Fact]
    public void AReaderFindsTheFileWholeAtAnyMoment()
    {
        MonitoringInterval interval = Interval(SampleProfile.Of([.. Enumerable.Range(0, 50).Select(static number => SampleProfile.Method($"M{number}", durations: (1, 1)))]));
        string whole = Exposed.Of(interval).Text;
        using var file = new KeptFile(Target, new Pace(TimeSpan.Zero, TimeSpan.Zero), static (interval, stream) => Monitoring.Prometheus.PrometheusExposition.Write(interval, stream), new CapturedLog());
        file.Observe(interval);
        using var end = new CancellationTokenSource();
        Task writing = Task.Run(() =>
        {
            while (!end.IsCancellationRequested)
                file.Observe(interval);
        });
        for (int reading = 0; reading < 200; reading++)
            Assert.Equal(whole, File.ReadAllText(Target));
        end.Cancel();
        writing.Wait();
    }

    [Fact]
    public void AFileThatCannotBeWrittenCostsOneLineUntilItCouldBeAgain()
    {
        var log = new CapturedLog();
        Directory.CreateDirectory(Target);
        var file = new KeptFile(Target, new Pace(TimeSpan.Zero, TimeSpan.Zero), static (_, stream) => stream.WriteByte(1), log);
        file.Observe(Interval(SampleProfile.Of()));
        file.Observe(Interval(SampleProfile.Of()));
        (LogLevel level, string text) = Assert.Single(log.Lines);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains(Target, text, StringComparison.Ordinal);

        Directory.Delete(Target);
        file.Observe(Interval(SampleProfile.Of()));
        File.Delete(Target);
        Directory.CreateDirectory(Target);
        file.Observe(Interval(SampleProfile.Of()));
        Assert.Equal(2, log.Lines.Count);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public void AnIntervalOutOfRangeIsRefused()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => PerfGenMonitor.Start(static options => options.Prometheus.TextFileInterval = TimeSpan.Zero));
        Assert.Contains("every second to every hour", error.Message, StringComparison.Ordinal);
    }
}
