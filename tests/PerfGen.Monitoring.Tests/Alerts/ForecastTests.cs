using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Text;

namespace PerfGen.Monitoring.Tests.Alerts;

public sealed class ForecastTests
{
    private static readonly AlertRule _memory = new()
    {
        Name = "memory",
        Source = SeriesId.Meter,
        Metric = "memory",
        Field = "value",
        Critical = 1000,
        ReachedWithin = TimeSpan.FromMinutes(10),
        DriftOver = TimeSpan.FromMinutes(2),
        KeepFor = TimeSpan.Zero,
    };

    [Fact]
    public void WhatDriftsTowardsItsLimitFiresBeforeItIsThere()
    {
        // One a second, with noise: the limit is ten minutes away when the value is 400.
        using var program = new AlertedProgram(_memory);
        var random = new Random(1);
        for (int second = 0; second < 500; second++)
            program.Seconds("memory", second + random.NextDouble());
        AlertEvent fired = Assert.Single(program.Alerting.History);
        Assert.InRange(fired.Value!.Value, 390, 415);
        Assert.InRange(fired.ReachedInSeconds!.Value, 560, 600);
        Assert.Contains(", and at its drift above 1000 in ", AlertText.Outcome(fired), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatStandsStillOrDriftsAwayDoesNot()
    {
        using var program = new AlertedProgram(_memory, _memory with { Name = "falling", Metric = "falling" });
        var random = new Random(2);
        for (int second = 0; second < 500; second++)
            program.Second(AlertedProgram.Gauge("memory", ("", 950 + random.NextDouble())), AlertedProgram.Gauge("falling", ("", 900 - second)));
        Assert.Empty(program.Happened);
    }

    [Fact]
    public void ALimitBelowIsReachedByWhatFalls()
    {
        using var program = new AlertedProgram(_memory with { Comparison = AlertComparison.Below, Critical = 100 });
        var random = new Random(3);
        for (int second = 0; second < 200; second++)
            program.Seconds("memory", 600 - second + random.NextDouble());
        Assert.Equal(["Fired critical memory"], program.Happened);
    }
}
