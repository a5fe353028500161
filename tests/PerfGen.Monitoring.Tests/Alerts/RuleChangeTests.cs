using PerfGen.Monitoring.Alerts;

namespace PerfGen.Monitoring.Tests.Alerts;

public sealed class RuleChangeTests
{
    private static readonly AlertRule _queue = new()
    {
        Name = "queue",
        Source = SeriesId.Meter,
        Metric = "queue",
        Field = "value",
        Warning = 10,
        KeepFor = TimeSpan.Zero,
        Cooldown = TimeSpan.Zero,
    };

    [Fact]
    public void ARuleThatIsAddedHoldsFromTheNextIntervalOn()
    {
        using var program = new AlertedProgram();
        program.Seconds("queue", 11);
        program.Alerting.Add(_queue);
        Assert.Empty(program.Happened);
        program.Seconds("queue", 11);
        Assert.Equal(["Fired warning queue"], program.Told);
    }

    [Fact]
    public void ARuleThatIsRemovedEndsItsAlerts()
    {
        using var program = new AlertedProgram(_queue);
        program.Seconds("queue", 11);
        Assert.True(program.Alerting.Remove("queue"));
        Assert.False(program.Alerting.Remove("queue"));
        Assert.Empty(program.Alerting.Active);
        Assert.Equal(["Fired warning queue", "Resolved warning queue RuleChanged"], program.Told);
    }

    [Fact]
    public void AnotherLimitForTheSameValuesCarriesOn()
    {
        using var program = new AlertedProgram(_queue with { For = TimeSpan.FromSeconds(4) });
        program.Seconds("queue", 15, 15, 15);
        program.Alerting.Replace(_queue with { Warning = 14, For = TimeSpan.FromSeconds(3) });
        program.Seconds("queue", 15);
        program.Alerting.Replace(_queue with { Warning = 20 });
        program.Seconds("queue", 15);
        Assert.Equal(["Fired warning queue", "Resolved warning queue"], program.Told);
    }

    [Fact]
    public void ARuleThatLooksElsewhereEndsTheAlertsOfTheOldOne()
    {
        using var program = new AlertedProgram(_queue);
        program.Seconds("queue", 15);
        program.Alerting.Replace(_queue with { Metric = "stack" });
        program.Seconds("queue", 15);
        Assert.Equal(["Fired warning queue", "Resolved warning queue RuleChanged"], program.Told);
    }

    [Fact]
    public void AChangeWithAMistakeChangesNothing()
    {
        using var program = new AlertedProgram(_queue);
        ArgumentException error = Assert.Throws<ArgumentException>(() => program.Alerting.Replace([_queue with { Warning = 5 }, _queue with { Field = "p95" }], []));
        Assert.Contains("rules[1].name: 'queue' is taken", error.Message, StringComparison.Ordinal);
        Assert.Equal(10, Assert.Single(program.Alerting.Rules).Warning);
        Assert.Throws<ArgumentException>(() => program.Alerting.Add(_queue));
        Assert.Throws<ArgumentException>(() => program.Alerting.SetThreshold(new ThresholdOverride { Method = "Shop.Load", What = "p96Ns", Limit = 1 }));
        Assert.Empty(program.Alerting.ThresholdOverrides);
    }

    [Fact]
    public async Task RulesMayChangeWhileTheyAreJudged()
    {
        using var program = new AlertedProgram(_queue);
        using var stop = new CancellationTokenSource();
        Task changing = Task.Run(() =>
        {
            for (int i = 0; !stop.IsCancellationRequested; i++)
            {
                program.Alerting.Replace([_queue, _queue with { Name = $"queue {i % 3}" }], []);
                _ = program.Alerting.Active.Count + program.Alerting.History.Count + program.Alerting.ToJson().Length;
            }
        });
        for (int i = 0; i < 300; i++)
            program.Seconds("queue", i % 20);
        await stop.CancelAsync();
        await changing;
        Assert.Contains(program.Alerting.History, static happened => happened.Rule == "queue");
    }
}
