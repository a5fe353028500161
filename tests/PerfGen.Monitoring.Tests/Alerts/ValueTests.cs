using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Values;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;
using static PerfGen.Monitoring.Tests.Alerts.AlertedProgram;

namespace PerfGen.Monitoring.Tests.Alerts;

public sealed class ValueTests
{
    private static readonly ClockIdentity _clock = new() { Kind = "stopwatch", NsPerTick = 1, OverheadNs = 0 };
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(5)]
    [InlineData(300)]
    public void AWindowOfAProfileIsTheSumOfItsIntervals(int seconds)
    {
        var random = new Random(1);
        var window = new ProfileWindow(TimeSpan.FromSeconds(seconds), _second / 2);
        var rows = new List<MethodSnapshot?>();
        for (int i = 0; i < 1000; i++)
        {
            MethodSnapshot? row = random.Next(4) == 0 ? null : Row("Shop.Load", [.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => random.NextInt64(1, 5_000_000))]);
            rows.Add(row);
            window.Add(_second, row, selfOfAllNs: 1, _clock);
        }

        // Where several seconds share a place, up to one place more than the window is in it.
        int covered = (int)Math.Round(window.CallsPerSecond is { } rate ? window.Calls / rate : 0);
        Assert.InRange(covered, seconds, seconds * 121 / 120 + 1);
        MethodSnapshot sum = SnapshotArithmetic.Sum([.. rows.TakeLast(covered).OfType<MethodSnapshot>()], _clock);
        Assert.Equal(sum.Calls, window.Calls);
        Assert.Equal(sum.Time!.MeanNs, window.MeanNs!.Value, 0.1);
        Assert.Equal(sum.Time.P95Ns, window.QuantileNs(0.95)!.Value, sum.Time.P95Ns * 0.01);
        Assert.Equal(sum.Time.P50Ns, window.QuantileNs(0.50)!.Value, sum.Time.P50Ns * 0.01);
    }

    [Fact]
    public void AWindowOfAHistogramIsTheSumOfItsIntervals()
    {
        var window = new MeterWindow(TimeSpan.FromSeconds(10), _second / 2);
        for (int i = 0; i < 30; i++)
            window.Add(_second, MetricKind.Histogram, Histogram("wait", [.. Enumerable.Range(1, 100).Select(value => value / 100.0 * (i < 20 ? 100 : 1))]).Series[0]);
        MetricDistribution expected = Histogram("wait", [.. Enumerable.Repeat(Enumerable.Range(1, 100).Select(static value => value / 100.0), 10).SelectMany(static values => values)]).Series[0].Distribution!;
        Assert.Equal(expected.P95, window.Read("p95", MetricKind.Histogram, 1)!.Value, 1e-9);
        Assert.Equal(100, window.Read("count", MetricKind.Histogram, 1));
    }

    [Fact]
    public void ACounterIsARatePerSecondOverItsWindow()
    {
        var window = new MeterWindow(TimeSpan.FromSeconds(4), _second / 2);
        foreach (double growth in new double[] { 1000, 10, 0, 20, 10 })
            window.Add(_second, MetricKind.Counter, Counter("orders", growth).Series[0]);
        Assert.Equal(10, window.Read("value", MetricKind.Counter, 1));
    }

    [Fact]
    public void AGaugeIsItsMeanOverItsWindowForAsLongAsItWasSeen()
    {
        var window = new MeterWindow(TimeSpan.FromSeconds(3), _second / 2);
        window.Add(_second, MetricKind.Gauge, Gauge("queue", ("", 10)).Series[0]);
        window.Add(_second, MetricKind.Gauge, null);
        window.Add(_second, MetricKind.Gauge, Gauge("queue", ("", 30)).Series[0]);
        Assert.Equal(20, window.Read("value", MetricKind.Gauge, 1)!.Value, 1e-9);
        window.Add(_second, MetricKind.Gauge, null);
        window.Add(_second, MetricKind.Gauge, null);
        window.Add(_second, MetricKind.Gauge, null);
        Assert.Null(window.Read("value", MetricKind.Gauge, 1));
    }

    [Fact]
    public void AnIntervalThatWasCutShortMakesNoRate()
    {
        AlertRule rule = new() { Name = "rate", Source = SeriesId.Meter, Metric = "orders", Field = "value", Warning = 100 };
        using var program = new AlertedProgram(rule);
        program.Second(Counter("orders", 50));
        program.Next(TimeSpan.FromMilliseconds(3), [Counter("orders", 2)], []);
        Assert.Empty(program.Happened);
        program.Second(Counter("orders", 101));
        Assert.Equal(["Fired warning orders"], program.Happened);
    }

    [Fact]
    public void AMethodThatIsNotCalledHasZeroCallsAndNoDuration()
    {
        AlertRule calls = new() { Name = "calls", Source = SeriesId.Profile, Metric = "Shop.Load", Field = "callsPerSecond", Comparison = AlertComparison.Below, Warning = 1 };
        AlertRule slow = new() { Name = "slow", Source = SeriesId.Profile, Metric = "Shop.Load", Field = "meanNs", Comparison = AlertComparison.Below, Warning = 1 };
        using var program = new AlertedProgram(calls, slow);
        program.Second(Row("Shop.Load", 100, 100));
        program.Silence(1);
        AlertEvent only = Assert.Single(program.Alerting.History);
        Assert.Equal(("calls", 0d, "/s"), (only.Rule, only.Value, only.Unit));
    }

    [Fact]
    public void OverloadsAreNamedWithTheirSignatures()
    {
        AlertRule rule = new() { Name = "slow", Source = SeriesId.Profile, Metric = "Shop.Load(int)", Field = "p95Ns", Warning = 50 };
        using var program = new AlertedProgram(rule);
        program.Second(Row("Shop.Load", "(int)", [], 100), Row("Shop.Load", "(string)", [], 100));
        Assert.Equal("Shop.Load(int)", Assert.Single(program.Alerting.Active).Series.Name);
    }
}
