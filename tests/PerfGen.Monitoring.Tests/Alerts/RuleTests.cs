using PerfGen.Monitoring.Alerts;
using static PerfGen.Monitoring.Tests.Alerts.AlertedProgram;

namespace PerfGen.Monitoring.Tests.Alerts;

public sealed class RuleTests
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
    public void AValueBeyondItsLimitFiresOnceAndIsResolvedOnce()
    {
        using var program = new AlertedProgram(_queue);
        program.Seconds("queue", 10, 11, 12, 10, 10);
        Assert.Equal(["Fired warning queue", "Resolved warning queue"], program.Told);
    }

    [Fact]
    public void ALimitFromBelowIsBrokenByWhatIsLess()
    {
        using var program = new AlertedProgram(_queue with { Comparison = AlertComparison.Below });
        program.Seconds("queue", 11, 10, 9);
        Assert.Equal(["Fired warning queue"], program.Told);
    }

    [Fact]
    public void AnAlertWaitsUntilTheValueHasBeenWrongForLongEnough()
    {
        using var program = new AlertedProgram(_queue with { For = TimeSpan.FromSeconds(3) });
        program.Seconds("queue", 11, 11, 11, 10, 11, 11, 11);
        Assert.Empty(program.Happened);
        program.Seconds("queue", 11);
        Assert.Equal(["Fired warning queue"], program.Happened);
    }

    [Fact]
    public void AnAlertEndsOnceTheValueHasBeenFineForLongEnough()
    {
        using var program = new AlertedProgram(_queue with { KeepFor = TimeSpan.FromSeconds(3) });
        program.Seconds("queue", 11, 1, 1, 1, 11, 1, 1, 1);
        Assert.Equal(["Fired warning queue"], program.Happened);
        program.Seconds("queue", 1);
        Assert.Equal(["Fired warning queue", "Resolved warning queue"], program.Happened);
    }

    [Fact]
    public void BetweenTheLimitAndItsHysteresisNothingChanges()
    {
        using var program = new AlertedProgram(_queue with { Hysteresis = 0.2 });
        program.Seconds("queue", 9, 11, 9, 8.1, 10.5, 9);
        Assert.Equal(["Fired warning queue"], program.Happened);
        program.Seconds("queue", 8);
        Assert.Equal(["Fired warning queue", "Resolved warning queue"], program.Happened);
    }

    [Fact]
    public void AWarningThatBecomesCriticalIsToldWhateverTheCooldown()
    {
        using var program = new AlertedProgram(_queue with { Critical = 20, Cooldown = TimeSpan.FromHours(1) });
        program.Seconds("queue", 11, 21, 11, 21, 11, 1);
        Assert.Equal(["Fired warning queue", "Escalated critical queue", "Resolved warning queue"], program.Told);
        Assert.Equal(
            ["Fired warning queue", "Escalated critical queue", "(Eased warning queue)", "(Escalated critical queue)", "(Eased warning queue)", "Resolved warning queue"],
            program.Happened);
    }

    [Fact]
    public void WhatFlapsIsToldOncePerCooldown()
    {
        using var program = new AlertedProgram(_queue with { Cooldown = TimeSpan.FromSeconds(10) });
        for (int i = 0; i < 10; i++)
            program.Seconds("queue", 11, 1);
        Assert.Equal(20, program.Happened.Length);
        Assert.Equal(["Fired warning queue", "Resolved warning queue", "Fired warning queue", "Resolved warning queue"], program.Told);
    }

    [Fact]
    public void WhatStillFiresWhenTheCooldownEndsIsToldThen()
    {
        using var program = new AlertedProgram(_queue with { Cooldown = TimeSpan.FromSeconds(10) });
        program.Seconds("queue", 11, 1, 11, 11, 11, 11, 11, 11, 11, 11);
        Assert.Equal(["Fired warning queue", "Resolved warning queue", "(Fired warning queue)"], program.Happened);
        program.Seconds("queue", 11, 11, 1);
        Assert.Equal(["Fired warning queue", "Resolved warning queue", "Fired warning queue", "Resolved warning queue"], program.Told);
    }

    [Fact]
    public void WhatGoesOnIsToldAgainWhereTheRuleAsksForIt()
    {
        using var program = new AlertedProgram(_queue with { RepeatEvery = TimeSpan.FromSeconds(3), Cooldown = TimeSpan.FromMinutes(1) });
        program.Seconds("queue", 11, 11, 11, 11, 11, 11, 11);
        Assert.Equal(["Fired warning queue", "Repeated warning queue", "Repeated warning queue"], program.Told);
    }

    [Fact]
    public void ASeriesThatIsGoneIsNoRecovery()
    {
        using var program = new AlertedProgram(_queue with { StaleAfter = TimeSpan.FromSeconds(5) });
        program.Seconds("queue", 11);
        program.Silence(4);
        Assert.Single(program.Alerting.Active);
        program.Silence(1);
        Assert.Empty(program.Alerting.Active);
        Assert.Equal(["Fired warning queue", "Resolved warning queue NoData"], program.Told);
    }

    [Fact]
    public void AnAlertMayOutliveItsSeries()
    {
        using var program = new AlertedProgram(_queue with { StaleAfter = TimeSpan.FromSeconds(5), WhenAbsent = AbsentSeries.Keep });
        program.Seconds("queue", 11);
        program.Silence(100);
        Assert.Single(program.Alerting.Active);
        program.Seconds("queue", 1);
        Assert.Equal(["Fired warning queue", "Resolved warning queue"], program.Told);
    }

    [Fact]
    public void AGapDoesNotCountTowardsADurationOnceItIsLong()
    {
        using var program = new AlertedProgram(_queue with { For = TimeSpan.FromSeconds(8), StaleAfter = TimeSpan.FromSeconds(5) });
        program.Seconds("queue", 11);
        program.Silence(20);
        program.Seconds("queue", 11);
        Assert.Empty(program.Happened);
        program.Silence(3);
        program.Seconds("queue", 11, 11, 11, 11, 11);
        Assert.Equal(["Fired warning queue"], program.Happened);
    }

    [Fact]
    public void WhatMustAlwaysBeThereIsAnAlertWhenItIsNot()
    {
        using var program = new AlertedProgram(_queue with { Warning = null, StaleAfter = TimeSpan.FromSeconds(5), WhenAbsent = AbsentSeries.Alert });
        program.Silence(5);
        Assert.Empty(program.Happened);
        program.Silence(1);
        Assert.Equal(["Fired critical queue"], program.Happened);
        program.Seconds("queue", 1);
        Assert.Equal(["Fired critical queue", "Resolved critical queue"], program.Told);
    }

    [Fact]
    public void ManySeriesOfOneRuleAreOneMessage()
    {
        using var program = new AlertedProgram(_queue with { Critical = 20 });
        program.Second(Gauge("queue", ("name=a", 11), ("name=b", 21), ("name=c", 1), ("name=d", 12)));
        program.Second(Gauge("queue", ("name=a", 1), ("name=b", 21), ("name=c", 11), ("name=d", 12)));
        Assert.Equal(
            [
                "Fired critical queue{name=b} + Fired warning queue{name=a} + Fired warning queue{name=d}",
                "Fired warning queue{name=c} + Resolved warning queue{name=a}",
            ],
            program.Told);
    }

    [Fact]
    public void AMessageIsSplitByTheLabelsThatTheRuleNames()
    {
        using var program = new AlertedProgram(_queue with { GroupBy = ["region"] });
        program.Second(Gauge("queue", ("name=a,region=eu", 11), ("name=b,region=us", 11), ("name=c,region=eu", 11)));
        Assert.Equal(["Fired warning queue{name=a,region=eu} + Fired warning queue{name=c,region=eu}", "Fired warning queue{name=b,region=us}"], program.Told);
    }

    [Fact]
    public void ARuleFindsWhatItsLabelsAndItsAsteriskSelect()
    {
        using var program = new AlertedProgram(_queue with { Metric = "que*", Labels = new Dictionary<string, string> { ["region"] = "eu" } });
        program.Second(Gauge("queue", ("name=a,region=eu", 11), ("name=b,region=us", 11)), Gauge("quest", ("region=eu", 11)), Gauge("other", ("region=eu", 11)));
        Assert.Equal(["queue", "quest"], program.Alerting.Active.Select(static alert => alert.Series.Name));
    }

    [Fact]
    public void NothingFiresWhileTheProgramStarts()
    {
        using var program = new AlertedProgram(static options => options.StartupGrace = TimeSpan.FromSeconds(5), _queue);
        program.Seconds("queue", 11, 11, 1, 11);
        Assert.Empty(program.Happened);
        program.Seconds("queue", 11);
        Assert.Equal(["Fired warning queue"], program.Happened);
    }

    [Fact]
    public void AClockThatIsSetMovesNoDuration()
    {
        using var program = new AlertedProgram(_queue with { For = TimeSpan.FromSeconds(3) });
        program.Seconds("queue", 11);
        program.Next(TimeSpan.FromHours(-2), [Gauge("queue", ("", 11))], []);
        program.Seconds("queue", 11, 11);
        Assert.Empty(program.Happened);
        program.Seconds("queue", 11);
        Assert.Equal(["Fired warning queue"], program.Happened);
    }

    [Fact]
    public void TheHistoryForgetsTheOldest()
    {
        using var program = new AlertedProgram(static options => options.HistoryCapacity = 3, _queue);
        program.Seconds("queue", 11, 1, 11, 1, 11);
        Assert.Equal(["Fired warning queue", "Resolved warning queue", "Fired warning queue"], program.Happened);
    }

    [Fact]
    public void AnAlertTellsItsValueItsLimitAndSinceWhen()
    {
        using var program = new AlertedProgram(_queue with { Critical = 20 });
        program.Seconds("queue", 11, 25);
        Alert alert = Assert.Single(program.Alerting.Active);
        Assert.Equal((25, 20, Severity.Critical), (alert.Value, alert.Limit, alert.Severity));
        Assert.Equal(TimeSpan.FromSeconds(1), alert.LastSeen - alert.Since);
    }
}
