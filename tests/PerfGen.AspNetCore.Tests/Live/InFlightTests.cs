using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Tests.Hosting;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.AspNetCore.Tests.Live;

public sealed class InFlightTests
{
    [Fact]
    public void RowsSayHowManyCallsAreRunningWhereThatIsCounted()
    {
        var process = new FakeProcess();
        process.Method("Shop.Orders.Place", labels: new Dictionary<string, string> { ["region"] = "EU" }, caller: "Shop.Web").Calls(1, ms: 1);
        process.Method("Shop.Orders.List").Calls(1, ms: 1);
        process.Metrics(new MetricFamily
        {
            Meter = "PerfGen.Calls",
            Name = "perfgen.calls.in_flight",
            Kind = MetricKind.UpDownCounter,
            Series =
            [
                new MetricSeries { Labels = [new("caller", "Shop.Web"), new("method", "Shop.Orders.Place()"), new("region", "EU")], Value = 3 },
                new MetricSeries { Labels = [new("method", "Shop.Orders.Other()")], Value = 1 },
            ],
        });
        MonitoringInterval interval = process.Next();
        var window = new LiveWindow();
        window.Observe(interval);
        LiveRow[] rows = new RowBuilder(window, new LimitBook([])).Build(interval);
        Assert.Equal(3, rows.Single(static live => live.Row.Name == "Shop.Orders.Place").Row.InFlight);
        Assert.Null(rows.Single(static live => live.Row.Name == "Shop.Orders.List").Row.InFlight);
    }
}
