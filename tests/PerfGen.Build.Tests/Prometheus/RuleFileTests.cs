using System.Globalization;
using PerfGen.Build.Manifests;
using PerfGen.Build.Prometheus;

namespace PerfGen.Build.Tests.Prometheus;

public class RuleFileTests
{
    [Fact]
    public void EachMethodWithALimitHasAGroupInOrdinalOrder() => Assert.Equal(
        ["Shop.Orders.Charge(int)", "Shop.Orders.Pack(int)", "Shop.Orders.Place(int)", "Shop.Orders.Ship(Shop.Severity)"],
        RuleFile.Groups(Promises.Manifest).Select(static group => group.Name));

    [Fact]
    public void EachLimitHasAnAlertWithItsSeverityAndCooldown() => Assert.Equal(
        [
            "PerfGenCallTooSlow critical 1 for 0s keep 600s",
            "PerfGenCallAllocatesTooMuch critical 1048576 for 0s keep 600s",
            "PerfGenMeanTooHigh warning 0.005 for 0s keep 0s",
            "PerfGenP95TooHigh warning 0.05 for 120s keep 120s",
            "PerfGenErrorRateTooHigh warning 0.01 for 120s keep 120s",
            "PerfGenP95TooHigh critical 2 for 60s keep 60s",
            "PerfGenP50TooHigh critical 0.01 for 60s keep 60s",
            "PerfGenP99TooHigh critical 1 for 60s keep 60s",
            "PerfGenP95TooHigh warning 1E-05 for 60s keep 60s",
        ],
        Alerts().Where(static alert => alert.Alert != AlertTexts.OutOfDate)
            .Select(static alert => $"{alert.Alert} {Label(alert, "severity")} {Label(alert, "perfgen_limit")} for {Durations.Text(alert.For)} keep {Durations.Text(alert.KeepFiringFor)}"));

    [Fact]
    public void TheCooldownIsALabelForARouteOfAlertmanager() =>
        Assert.Equal(["600s", "600s", "", "0s", "120s", "120s", "60s", "60s", "60s", "", "60s", ""], Alerts().Select(static alert => Label(alert, "perfgen_cooldown")));

    [Fact]
    public void EachAlertTellsMethodFileAndLine() => Assert.All(Alerts(), static alert =>
    {
        Assert.Equal(["summary", "description", "method", "file", "line"], alert.Annotations.Select(static annotation => annotation.Key));
        Assert.Equal("Case.cs", Annotation(alert, "file"));
        Assert.StartsWith("Shop.Orders.", Annotation(alert, "method"));
        Assert.InRange(int.Parse(Annotation(alert, "line"), CultureInfo.InvariantCulture), 9, 21);
    });

    [Fact]
    public void WhatIsNotWatchedIsSaid()
    {
        Assert.Contains("# Not watched, for it is not measured: \"Shop.Orders.Hidden.Work()\".\n", Promises.Rules);
        Assert.Contains("# Not watched, for Memory is off: what \"Shop.Orders.Unwatched()\" allocates.\n", Promises.Rules);
    }

    [Fact]
    public void TheWindowIsThatOfEveryRateAndOfTheNamesThatHaveOne()
    {
        string rules = RuleFile.Render(Promises.Manifest, "10m");

        Assert.DoesNotContain("5m", rules);
        Assert.Contains("record: job:perfgen_method_calls:rate10m\n", rules);
        Assert.Contains("in the last 10m", rules);
    }

    [Fact]
    public void ALimitThatIsStatedTwiceIsOne()
    {
        ManifestThreshold threshold = new([new("p95Ms", "50")]);
        ManifestMethod method = Promises.Manifest.Methods[0] with { Thresholds = [threshold, threshold] };

        Assert.Single(Limit.Of(method));
    }

    [Theory]
    [InlineData("maxMs", "-1")]
    [InlineData("maxMs", "NaN")]
    [InlineData("maxMs", "Infinity")]
    [InlineData("maxMs", "soon")]
    [InlineData("maxAllocatedBytes", "-1")]
    [InlineData("ofALaterVersion", "7")]
    public void WhatLimitsNothingIsNoLimit(string name, string value) =>
        Assert.Empty(Limit.Of(Promises.Manifest.Methods[0] with { Thresholds = [new([new(name, value)])] }));

    [Theory]
    [InlineData("0.25", "250ms")]
    [InlineData("-1", "0s")]
    [InlineData("1E+300", "31536000s")]
    [InlineData("NaN", "60s")]
    public void EveryCooldownIsADuration(string seconds, string duration) =>
        Assert.Equal(duration, Durations.Text(Limit.Of(Promises.Manifest.Methods[0] with { Thresholds = [new([new("meanMs", "1"), new("cooldownSeconds", seconds)])] }).Single().Cooldown));

    [Fact]
    public void TheSameManifestGivesTheSameRulesInEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in new[] { "de-DE", "tr-TR", "ar-SA", "fa-IR" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Assert.Equal(Promises.Rules, RuleFile.Render(Promises.Manifest));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("region", "region")]
    [InlineData("über", "_ber")]
    [InlineData("9lives", "_9lives")]
    [InlineData("method", "label_method")]
    [InlineData("le", "label_le")]
    [InlineData("__name", "label___name")]
    [InlineData("1_", "_1_")]
    public void LabelsHaveTheNamesThatTheExpositionGivesThem(string name, string label) => Assert.Equal(label, PromQl.LabelName(name));

    private static IEnumerable<AlertingRule> Alerts() => RuleFile.Groups(Promises.Manifest).SelectMany(static group => group.Rules).OfType<AlertingRule>();

    private static string Label(AlertingRule alert, string name) => alert.Labels.FirstOrDefault(label => label.Key == name).Value ?? "";

    private static string Annotation(AlertingRule alert, string name) => alert.Annotations.Single(annotation => annotation.Key == name).Value;
}
