using PerfGen.Build.Manifests;
using PerfGen.Build.Prometheus;

namespace PerfGen.Build.Tests.Prometheus;

/// <summary>The rules as Prometheus itself reads and evaluates them.</summary>
public class PromtoolTests
{
    private const string Hostile = "Shop.\"Qu\\ote\"\n'{{ $value }}' }} {{{{ {{ $labels.job }}$1 #: - \u202e\0\ud800 \U0001F600 Präis";

    [Fact]
    public async Task PrometheusAcceptsTheRules()
    {
        using Promtool promtool = Promtool.Require();

        (int code, string said) = await promtool.CheckAsync(Promises.Rules);

        Assert.True(code == 0, said);
        Assert.Contains($"SUCCESS: {RuleFile.Groups(Promises.Manifest).Sum(static group => group.Rules.Count)} rules found", said);
    }

    [Fact]
    public async Task PrometheusRefusesWhatIsBroken()
    {
        using Promtool promtool = Promtool.Require();

        Assert.NotEqual(0, (await promtool.CheckAsync(Promises.Rules.Replace("histogram_quantile", "histogram_quantity", StringComparison.Ordinal))).ExitCode);
        Assert.NotEqual(0, (await promtool.CheckAsync(Promises.Rules.Replace("perfgen_limit: \"2\"", "perfgen_limit: \"0.05\"", StringComparison.Ordinal))).ExitCode);
    }

    [Fact]
    public async Task AFileWithoutRulesIsOne()
    {
        using Promtool promtool = Promtool.Require();

        (int code, string said) = await promtool.CheckAsync(RuleFile.Render(new Manifest("Empty", [], [], [])));

        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task NamesAreDataWhateverCharactersTheyHave()
    {
        using Promtool promtool = Promtool.Require();
        Manifest manifest = new(Hostile, [Promise(new SeriesName(Hostile, $"({Hostile})"), new SourcePlace(Hostile, 1, 1), ("p95Ms", "50"), ("maxMs", "1"))], [], []);
        string rules = RuleFile.Render(manifest);

        (int code, string said) = await promtool.CheckAsync(rules);

        Assert.True(code == 0, said);
        string shown = Hostile.Replace("\ud800", "\ufffd", StringComparison.Ordinal);
        string method = $"method={QuotedText.Of(Hostile, "\ufffd")},signature={QuotedText.Of($"({Hostile})", "\ufffd")}";
        await new RuleTest()
            .With("perfgen_method_duration_seconds_count", method, "0 1x40")
            .With("perfgen_method_duration_seconds_bucket", method, "0 0x40", "le=\"0.05\"")
            .With("perfgen_method_duration_seconds_bucket", method, "0 0x40", "le=\"0.001\"")
            .Alerting("PerfGenCallTooSlow", "1m", new()
            {
                ["job"] = "shop",
                ["kind"] = "method",
                ["method"] = shown,
                ["signature"] = $"({shown})",
                ["severity"] = "warning",
                ["perfgen_limit"] = "0.001",
                ["perfgen_cooldown"] = "60s",
            }, new()
            {
                ["summary"] = $"{shown} took longer than 1 ms in shop",
                ["description"] = $"1 calls took longer than 1 ms in the last 5m: [Threshold] on {shown}({shown}) at {shown}:1.",
                ["method"] = $"{shown}({shown})",
                ["file"] = shown,
                ["line"] = "1",
            }).PassAsync(rules);
    }

    [Theory]
    [InlineData("0+94x80", true)]
    [InlineData("0+95x80", false)] // Five of a hundred may: the limit is kept to the last bit.
    [InlineData("0+96x80", false)]
    public async Task ThePercentileIsHeldAgainstTheBucketThatEndsAtTheLimit(string within, bool fires)
    {
        await new RuleTest()
            .WithCalls(Promises.Place, "0+100x80", "0.05", within)
            .Fires("PerfGenP95TooHigh", "15m", fires ? 1 : 0)
            .PassAsync(Promises.Rules);
    }

    [Theory]
    [InlineData("0+49x80", "0+100x80", "PerfGenP50TooHigh")]
    [InlineData("0+50x80", "0+98x80", "PerfGenP99TooHigh")]
    [InlineData("0+50x80", "0+99x80", null)]
    public async Task EachPercentileHasALimitOfItsOwn(string within10Ms, string withinASecond, string? alert)
    {
        RuleTest test = new RuleTest()
            .WithCalls(Promises.Place, "0+100x80", "0.01", within10Ms)
            .With("perfgen_method_duration_seconds_bucket", Promises.Place, withinASecond, "le=\"1\"");
        foreach (string one in new[] { "PerfGenP50TooHigh", "PerfGenP95TooHigh", "PerfGenP99TooHigh" })
            test.Fires(one, "15m", one == alert ? 1 : 0);
        await test.PassAsync(Promises.Rules);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.0")] // As Prometheus 3 and the OpenMetrics format spell it.
    public async Task TheBoundaryIsFoundInEitherSpelling(string le)
    {
        await new RuleTest()
            .WithCalls(Promises.Place, "0+100x80", le, "0+98x80")
            .Fires("PerfGenP99TooHigh", "15m")
            .WithCalls(Promises.Charge, "0+100x80", le, "0+99x80")
            .WithCalls(Promises.Charge, "0+100x80", le == "1" ? "1048576" : "1.048576e+06", "0+99x80", histogram: "perfgen_method_allocated_bytes")
            .Fires("PerfGenCallTooSlow", "15m")
            .Fires("PerfGenCallAllocatesTooMuch", "15m")
            .PassAsync(Promises.Rules);
    }

    [Fact]
    public async Task WhatHoldsForAWhileHasToLastAsLongAsTheCooldown()
    {
        // The limit is broken from the fifth minute to the tenth.
        await new RuleTest()
            .WithCalls(Promises.Place, "0+100x160", "0.05", "0+100x20 2000+0x20 2100+100x118")
            .IsSilent("PerfGenP95TooHigh", "5m")
            .Expect("count(ALERTS{alertname=\"PerfGenP95TooHigh\",alertstate=\"pending\"})", "6m", 1)
            .Fires("PerfGenP95TooHigh", "9m")
            .Fires("PerfGenP95TooHigh", "12m")
            .IsSilent("PerfGenP95TooHigh", "20m")
            .PassAsync(Promises.Rules);
    }

    [Fact]
    public async Task ASingleSlowCallIsToldAtOnceAndOnceForTheCooldown()
    {
        // One call of thousands, ten minutes after the start; the cooldown is ten minutes.
        await new RuleTest()
            .WithCalls(Promises.Charge, "0+100x160", "1", "0+100x39 3999+100x120")
            .IsSilent("PerfGenCallTooSlow", "9m45s")
            .Fires("PerfGenCallTooSlow", "10m15s")
            .Fires("PerfGenCallTooSlow", "24m")
            .IsSilent("PerfGenCallTooSlow", "26m")
            .PassAsync(Promises.Rules);
    }

    [Fact]
    public async Task CallsOfLastWeekBreakNoLimitAgain()
    {
        // Two slow calls long ago, then many quick ones. Rules are not evaluated just when samples are taken, so that increases are
        // extrapolated, and no further than to zero: the difference of two of them would be two calls.
        await new RuleTest { Interval = "20s" }
            .WithCalls(Promises.Charge, "3x240 3+50x30", "1", "1x240 1+50x30")
            .Expect($"round(sum(increase(perfgen_method_duration_seconds_count{{{Promises.Charge}}}[5m])) - sum(increase(perfgen_method_duration_seconds_bucket{{{Promises.Charge},le=\"1\"}}[5m])))", "82m15s", 2)
            .IsSilent("PerfGenCallTooSlow", "82m15s")
            .IsSilent("PerfGenCallTooSlow", "85m15s")
            .Expect("sum(instance:perfgen_method_duration_seconds:over_limit)", "85m", 2)
            .PassAsync(Promises.Rules);
    }

    [Fact]
    public async Task TheFirstCallOfAProcessCounts()
    {
        await new RuleTest()
            .WithCalls(Promises.Charge, "_x20 1x60", "1", "_x20 0x60")
            .Fires("PerfGenCallTooSlow", "5m30s")
            .PassAsync(Promises.Rules);
    }

    [Fact]
    public async Task RulesThatAreNewTellOfNoCallThatIsOld()
    {
        // The process has had three slow calls when the rules, or a limit, come in; one more follows.
        await new RuleTest()
            .WithCalls(Promises.Charge, "1000x119 1001x40", "1", "_x40 997x120")
            .IsSilent("PerfGenCallTooSlow", "12m")
            .IsSilent("PerfGenCallTooSlow", "25m")
            .Fires("PerfGenCallTooSlow", "31m")
            .PassAsync(Promises.Rules);
    }

    [Fact]
    public async Task ARestartIsNoViolationAndHidesNone()
    {
        await new RuleTest()
            .WithCalls(Promises.Charge, "1000x80 0x20 9x60", "1", "997x80 0x20 8x60")
            .IsSilent("PerfGenCallTooSlow", "22m")
            .Fires("PerfGenCallTooSlow", "26m")
            .PassAsync(Promises.Rules);
    }

    [Theory]
    [InlineData("0+2x80", 1)]
    [InlineData("0+1x80", 0)]
    public async Task ErrorsAreHeldAgainstTheirRate(string errors, int fires)
    {
        await new RuleTest()
            .With("perfgen_method_calls_total", Promises.Place, "0+100x80")
            .With("perfgen_method_errors_total", Promises.Place, errors)
            .Fires("PerfGenErrorRateTooHigh", "15m", fires)
            .PassAsync(Promises.Rules);
    }

    [Theory]
    [InlineData("0+0.6x80", 1)]
    [InlineData("0+0.4x80", 0)]
    public async Task TheMeanIsTheSumOverTheCount(string seconds, int fires)
    {
        await new RuleTest()
            .With("perfgen_method_duration_seconds_count", Promises.Pack, "0+100x80")
            .With("perfgen_method_duration_seconds_sum", Promises.Pack, seconds)
            .Fires("PerfGenMeanTooHigh", "6m", fires)
            .PassAsync(Promises.Rules);
    }

    [Fact]
    public async Task ProcessesAreTakenTogetherAndLabelsApart()
    {
        // Half of one process' calls are slow, none of the other's: a quarter of all.
        RuleTest test = new RuleTest().WithCalls(Promises.Pack, "0+1x2", "1", "0+1x2");
        foreach ((string severity, string instance, string within) in new[] { ("High", "a:80", "0+50x80"), ("High", "b:80", "0+100x80"), ("Low", "a:80", "0+100x80"), ("Low", "b:80", "0+100x80") })
        {
            foreach ((string metric, string values) in new[] { ("count{", "0+100x80"), ("bucket{le=\"1E-05\",", within) })
            {
                test.Series.Add(new(
                    $"perfgen_method_duration_seconds_{metric}job=\"shop\",instance=\"{instance}\",kind=\"method\",{Promises.Ship},caller=\"Shop.Till.Close\",severity=\"{severity}\"}}", values));
            }
        }

        await test
            .ExpectSeries(
                "job:perfgen_method_duration_seconds:over_limit_ratio5m{severity=\"High\"}", "15m",
                $"job:perfgen_method_duration_seconds:over_limit_ratio5m{{job=\"shop\",kind=\"method\",{Promises.Ship},caller=\"Shop.Till.Close\",severity=\"High\",perfgen_limit=\"1E-05\"}}", 0.25)
            .Alerting("PerfGenP95TooHigh", "15m", new()
            {
                ["job"] = "shop",
                ["kind"] = "method",
                ["method"] = "Shop.Orders.Ship",
                ["signature"] = "(Shop.Severity)",
                ["caller"] = "Shop.Till.Close",
                ["label_severity"] = "High",
                ["severity"] = "warning",
                ["perfgen_limit"] = "1E-05",
                ["perfgen_cooldown"] = "60s",
            }, new()
            {
                ["summary"] = "p95 of Shop.Orders.Ship is above 0.01 ms, severity High, called by Shop.Till.Close in shop",
                ["description"] = "25% of the calls took longer than 0.01 ms in the last 5m, and 5 % may: [Threshold] on Shop.Orders.Ship(Shop.Severity) at Case.cs:20.",
                ["method"] = "Shop.Orders.Ship(Shop.Severity)",
                ["file"] = "Case.cs",
                ["line"] = "20",
            }).PassAsync(Promises.Rules);
    }

    [Fact]
    public async Task WhatIsRecordedIsWhatWasMeasured()
    {
        // Ten calls a second, one of a hundred fails; all of them between 20 and 40 ms; 500 bytes each.
        await new RuleTest()
            .With("perfgen_method_calls_total", Promises.Place, "0+150x80")
            .With("perfgen_method_errors_total", Promises.Place, "0+1.5x80")
            .With("perfgen_method_duration_seconds_count", Promises.Place, "0+150x80")
            .With("perfgen_method_duration_seconds_bucket", Promises.Place, "0+0x80", "le=\"0.02\"")
            .With("perfgen_method_duration_seconds_bucket", Promises.Place, "0+150x80", "le=\"0.04\"")
            .With("perfgen_method_duration_seconds_bucket", Promises.Place, "0+150x80", "le=\"0.05\"")
            .With("perfgen_method_duration_seconds_bucket", Promises.Place, "0+150x80", "le=\"+Inf\"")
            .With("perfgen_method_allocated_bytes_sum", Promises.Place, "0+75000x80")
            .ExpectSeries("job:perfgen_method_calls:rate5m", "10m", $"job:perfgen_method_calls:rate5m{{job=\"shop\",kind=\"method\",{Promises.Place}}}", 10)
            .Expect("sum(job:perfgen_method_errors:ratio_rate5m)", "10m", 0.01)
            .Expect("round(sum(job:perfgen_method_duration_seconds:p50_5m), 0.0001)", "10m", 0.03)
            .Expect("round(sum(job:perfgen_method_duration_seconds:p95_5m), 0.0001)", "10m", 0.039)
            .Expect("round(sum(job:perfgen_method_duration_seconds:p99_5m), 0.0001)", "10m", 0.0398)
            .Expect("sum(job:perfgen_method_allocated_bytes:rate5m)", "10m", 5000)
            .Expect("sum(job:perfgen_method_duration_seconds:over_limit_ratio5m{perfgen_limit=\"0.05\"})", "10m", 0)
            .Expect("count(ALERTS{alertstate=\"firing\"})", "10m", null)
            .PassAsync(Promises.Rules);
    }

    [Fact]
    public async Task RulesOfAnotherBuildThanTheProgramsAreTold()
    {
        // The program has a limit of 60 ms by now, and no bucket ends at 50 or 2000.
        await new RuleTest()
            .WithCalls(Promises.Place, "0+100x160", "0.06", "0+100x160")
            .IsSilent("PerfGenRulesOutOfDate", "14m")
            .Fires("PerfGenRulesOutOfDate", "20m")
            .WithCalls(Promises.Charge, "0+100x160", "1", "0+100x160")
            .Expect("count(ALERTS{alertname=\"PerfGenRulesOutOfDate\",method=\"Shop.Orders.Charge\"})", "20m", null)
            .PassAsync(Promises.Rules);
    }

    private static ManifestMethod Promise(SeriesName series, SourcePlace place, params (string Name, string Value)[] limits) => new(
        "M:" + series.Name, series, "interceptor", null, Memory: true, Callers: false, [],
        [new ManifestThreshold([.. limits.Select(static limit => new KeyValuePair<string, string>(limit.Name, limit.Value))])], place);
}
