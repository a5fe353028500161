using System.Diagnostics.Metrics;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Channels;
using PerfGen.Monitoring.Tests.Alerts.Channels;
using PerfGen.Monitoring.Tests.Collecting;

namespace PerfGen.Monitoring.Tests.Alerts;

public sealed class MonitoredAlertTests
{
    [Fact]
    public void AMeterOfTheProgramRaisesAnAlertThatIsDeliveredBeforeItStops()
    {
        using var meter = new Meter("PerfGen.Monitoring.Tests.Alerts");
        int length = 5;
        meter.CreateObservableGauge("alerts.queue", () => length, "{order}");
        var writer = new StringWriter();
        using (PerfGenMonitor monitor = PerfGenMonitor.Start(options =>
        {
            options.Interval = TimeSpan.FromHours(1);
            options.ApplicationVersion = "1.2.0";
            options.Alerts.Rules.Add(new AlertRule { Name = "long queue", Source = SeriesId.Meter, Metric = "alerts.queue", Field = "value", Critical = 10 });
            options.Alerts.Channels.Add(new ConsoleAlertChannel(writer));
        }))
        {
            monitor.Collect();
            Assert.Empty(monitor.Alerting.Active);
            length = 15;
            monitor.Collect();
            Assert.Single(monitor.Alerting.Active);
        }

        Assert.Contains("CRITICAL: long queue (", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("  alerts.queue is 15 {order}, above 10 {order} (critical)", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALogHasALevelForEachSeverityAndALineForAMessage()
    {
        var log = new RecordedLog();
        var channel = new LogAlertChannel(log);
        await channel.SendAsync(Messages.Fired(series: "Shop.Load\r\n\u001b[2Jforged"), CancellationToken.None);
        string line = Assert.Single(log.Messages).Trim();
        Assert.Equal("CRITICAL: slow boxes (shop 1.2.0 on web-1): Shop.Load\uFFFD\uFFFD\uFFFD[2Jforged p95 is 120 ms, above 50.0 ms (critical)", line);
    }
}
