using PerfGen.Monitoring.Alerts;
using static PerfGen.Monitoring.Tests.Alerts.AlertedProgram;

namespace PerfGen.Monitoring.Tests.Alerts;

public sealed class ThresholdAlertTests
{
    private static readonly long[] _tenSlowCalls = [.. Enumerable.Repeat(100_000L, 10)];
    private static readonly long[] _tenFastCalls = [.. Enumerable.Repeat(1_000L, 10)];

    [Fact]
    public void AWindowThatBreaksAPromiseFires()
    {
        using AlertedProgram program = Program();
        program.Second(Row("Shop.Load", "()", [Limit("p95Ns", 50_000)], _tenSlowCalls));
        Alert alert = Assert.Single(program.Alerting.Active);
        Assert.Equal(("[Threshold]", "Shop.Load", "p95Ns", 50_000d), (alert.Rule, alert.Series.Name, alert.Series.Field, alert.Limit));
        Assert.InRange(alert.Value!.Value, 94_000, 107_000);
    }

    [Fact]
    public void TheWindowIsJudgedAndNotTheInterval()
    {
        using AlertedProgram program = Program();
        for (int i = 0; i < 30; i++)
            program.Second(Row("Shop.Load", "()", [Limit("p95Ns", 50_000)], _tenFastCalls));
        program.Second(Row("Shop.Load", "()", [Limit("p95Ns", 50_000)], _tenSlowCalls));
        Assert.Empty(program.Happened);
        program.Second(Row("Shop.Load", "()", [Limit("p95Ns", 50_000)], _tenSlowCalls));
        Assert.Equal(["Fired warning Shop.Load"], program.Happened);
    }

    [Fact]
    public void AFewCallsAreNotJudged()
    {
        using AlertedProgram program = Program();
        program.Second(Row("Shop.Load", "()", [Limit("p95Ns", 50_000), Limit("errorRate", 0.1)], _tenSlowCalls[..9]));
        Assert.Empty(program.Happened);
        program.Second(Row("Shop.Load", "()", [Limit("p95Ns", 50_000), Limit("errorRate", 0.1)], _tenSlowCalls[..1]));
        Assert.Equal(["Fired warning Shop.Load"], program.Happened);
    }

    [Fact]
    public void ASingleCallBreaksALimitOnSingleCallsUntilItHasLeftTheWindow()
    {
        using AlertedProgram program = Program();
        program.Second(Row("Shop.Load", "()", [Limit("maxNs", 50_000, Severity.Critical, violations: 1)], 100_000));
        AlertEvent fired = Assert.Single(program.Alerting.History);
        Assert.Equal((Severity.Critical, 1L, 50_000d), (fired.Severity, fired.Violations, fired.Limit));
        program.Silence(59);
        Assert.Single(program.Alerting.Active);
        program.Silence(2);
        Assert.Equal(["Fired critical Shop.Load", "Resolved critical Shop.Load"], program.Told);
    }

    [Fact]
    public void WarningAndCriticalLimitsOfOneKindAreOneAlert()
    {
        using AlertedProgram program = Program();
        program.Second(Row("Shop.Load", "()", [Limit("meanNs", 50_000), Limit("meanNs", 500_000, Severity.Critical)], _tenSlowCalls));
        program.Second(Row("Shop.Load", "()", [Limit("meanNs", 50_000), Limit("meanNs", 500_000, Severity.Critical)], [.. _tenSlowCalls.Select(static time => time * 100)]));
        Assert.Equal(["Fired warning Shop.Load", "Escalated critical Shop.Load"], program.Told);
    }

    [Fact]
    public void ManyMethodsThatBreakTheirPromisesAtOneMomentAreOneMessage()
    {
        using AlertedProgram program = Program();
        program.Second(Row("Shop.Load", "()", [Limit("p95Ns", 50_000)], _tenSlowCalls), Row("Shop.Save", "()", [Limit("meanNs", 50_000)], _tenSlowCalls));
        Assert.Equal(["Fired warning Shop.Load + Fired warning Shop.Save"], program.Told);
    }

    [Fact]
    public void AMethodThatIsNoLongerCalledHasNotRecovered()
    {
        using AlertedProgram program = Program(static options => options.Thresholds.StaleAfter = TimeSpan.FromMinutes(2));
        program.Second(Row("Shop.Load", "()", [Limit("p95Ns", 50_000)], _tenSlowCalls));
        program.Silence(178);
        Assert.Single(program.Alerting.Active);
        program.Silence(3);
        Assert.Equal(["Fired warning Shop.Load", "Resolved warning Shop.Load NoData"], program.Told);
    }

    [Fact]
    public void ALimitMayBeSetInThePlaceOfTheCodesAndGivenBack()
    {
        using AlertedProgram program = Program();
        program.Alerting.SetThreshold(new ThresholdOverride { Method = "Shop.Load", What = "p95Ns", Limit = 500_000 });
        Slow();
        Assert.Empty(program.Alerting.Active);
        Assert.True(program.Alerting.RemoveThreshold("Shop.Load", "p95Ns", Severity.Warning));
        Slow();
        Assert.Equal(50_000, Assert.Single(program.Alerting.Active).Limit);
        program.Alerting.SetThreshold(new ThresholdOverride { Method = "Shop.Load", What = "p95Ns", Limit = null });
        Slow();
        Assert.Equal(["Fired warning Shop.Load", "Resolved warning Shop.Load RuleChanged"], program.Told);

        void Slow() => program.Second(Row("Shop.Load", "()", [Limit("p95Ns", 50_000)], _tenSlowCalls));
    }

    [Fact]
    public void ALimitMayBeSetOnAMethodWithout()
    {
        using AlertedProgram program = Program();
        program.Alerting.SetThreshold(new ThresholdOverride { Method = "Shop.Load", What = "maxNs", Severity = Severity.Critical, Limit = 50_000 });
        program.Second(Row("Shop.Load", 49_000, 100_000, 200_000));
        AlertEvent fired = Assert.Single(program.Alerting.History);
        Assert.Equal((Severity.Critical, 2L), (fired.Severity, fired.Violations));
    }

    [Fact]
    public void ThresholdsMayBeLeftOut()
    {
        using AlertedProgram program = Program(static options => options.Thresholds.Enabled = false);
        program.Second(Row("Shop.Load", "()", [Limit("p95Ns", 50_000)], _tenSlowCalls));
        Assert.Empty(program.Happened);
    }

    private static AlertedProgram Program(Action<AlertOptions>? configure = null) => new(options =>
    {
        options.Thresholds.KeepFor = TimeSpan.Zero;
        configure?.Invoke(options);
    });
}
