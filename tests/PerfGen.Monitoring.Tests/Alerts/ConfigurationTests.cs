using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Configuration;

namespace PerfGen.Monitoring.Tests.Alerts;

public sealed class ConfigurationTests
{
    [Fact]
    public void WhatIsWrittenIsRead()
    {
        AlertRule full = new()
        {
            Name = "slow checkout",
            Source = SeriesId.Meter,
            Metric = "http.server.request.duration",
            Field = "p95",
            Meter = "Microsoft.AspNetCore.Hosting",
            Labels = new Dictionary<string, string> { ["http.route"] = "/checkout" },
            Comparison = AlertComparison.Below,
            Warning = 2,
            Critical = 0.5,
            Window = TimeSpan.FromMinutes(1),
            MinimumCount = 20,
            For = TimeSpan.FromSeconds(90),
            KeepFor = TimeSpan.FromMilliseconds(1500),
            Hysteresis = 0.1,
            Cooldown = TimeSpan.FromHours(2),
            RepeatEvery = TimeSpan.FromDays(1),
            StaleAfter = TimeSpan.Zero,
            WhenAbsent = AbsentSeries.Keep,
            ReachedWithin = TimeSpan.FromHours(3),
            DriftOver = TimeSpan.FromMinutes(20),
            GroupBy = ["http.route"],
            Description = "look at the till",
        };
        var limit = new ThresholdOverride { Method = "Shop.Load", What = "p95Ns", Severity = Severity.Critical, Limit = 5e7 };
        string json = AlertsJson.Write([full], [limit, limit with { Severity = Severity.Warning, Limit = null }]);
        (AlertRule[] rules, ThresholdOverride[] limits) = AlertsJson.Read(json);
        Assert.Equal(json, AlertsJson.Write(rules, limits));
        AlertRule read = Assert.Single(rules);
        Assert.Equal(full with { Labels = read.Labels, GroupBy = read.GroupBy }, read);
        Assert.Equal(full.Labels, read.Labels);
        Assert.Equal(full.GroupBy, read.GroupBy);
        Assert.Equal([limit, limit with { Severity = Severity.Warning, Limit = null }], limits);
    }

    [Fact]
    public void WhatIsLeftOutIsAsInCode()
    {
        AlertRule read = Assert.Single(AlertsJson.Read(Rule("")).Rules);
        AlertRule made = new() { Name = "queue", Source = SeriesId.Meter, Metric = "queue", Field = "value", Warning = 10 };
        Assert.Equal(made with { Labels = read.Labels, GroupBy = read.GroupBy }, read);
    }

    [Theory]
    [InlineData("\"field\": \"p96\"", "rules[0].field is 'p96'; a meter has value, p50, p95, p99, count.")]
    [InlineData("\"source\": \"log\"", "rules[0].source is 'log'; write 'profile' or 'meter'.")]
    [InlineData("\"comparison\": \"over\"", "rules[0].comparison is 'over'; write one of above, below.")]
    [InlineData("\"warning\": null", "rules[0] has no limit; set warning, critical or both.")]
    [InlineData("\"critical\": 5", "rules[0].critical would be reached before warning; swap the limits or the comparison.")]
    [InlineData("\"for\": \"5 minutes\"", "rules[0].for is '5 minutes'; write a number and its unit, such as 500ms, 30s, 5m, 1h or 2d.")]
    [InlineData("\"window\": \"2h\"", "rules[0].window is out of its range; write 0 to an hour.")]
    [InlineData("\"hysteresis\": 1", "rules[0].hysteresis is a share of the limit; write a number from 0 to below 1.")]
    [InlineData("\"minimumCount\": 0", "rules[0].minimumCount is 0; write 1 or more.")]
    [InlineData("\"whenAbsent\": \"ignore\"", "rules[0].whenAbsent is 'ignore'; write one of resolve, keep, alert.")]
    [InlineData("\"metric\": \"\"", "rules[0].metric is missing; name a method or an instrument, with an asterisk at the end for any rest.")]
    [InlineData("\"name\": \" \"", "rules[0].name is missing; give the rule a name of its own.")]
    [InlineData("\"labels\": { \"a\": null }", "rules[0].labels holds null; give every label a value.")]
    [InlineData("\"Cooldown\": \"5m\"", "rules[0].Cooldown is not known here; write cooldown.")]
    [InlineData("\"warning\": \"much\"", "rules[0].warning (line 1, column 137) is not what may stand there; correct the JSON or the kind of the value.")]
    public void EachMistakeIsASentenceWithItsPlace(string member, string sentence)
    {
        AlertConfigurationException error = Assert.Throws<AlertConfigurationException>(() => AlertsJson.Read(Rule(member)));
        Assert.Equal([sentence], error.Mistakes);
        Assert.Equal(sentence, error.Message);
    }

    [Fact]
    public void AllMistakesAreToldAtOnce()
    {
        AlertConfigurationException error = Assert.Throws<AlertConfigurationException>(static () => AlertsJson.Read("""
            {
              "rule": [],
              "rules": [ null, { "name": "a" }, { "name": "a", "source": "profile", "metric": "Shop.Load", "field": "p95Ns", "warning": 1 } ],
              "thresholds": [ { "method": "Shop.Load", "what": "p96Ns", "severity": "bad", "limit": -1, "unit": "ms" } ]
            }
            """));
        Assert.Equal(
            [
                "schema is missing; write \"schema\": \"perfgen.alerts/1\".",
                "rule is not known here; there are schema, rules, thresholds.",
                "thresholds[0].unit is not known here; there are method, what, severity, limit.",
                "thresholds[0].severity is 'bad'; write one of warning, critical.",
                "rules[0] is null; give a rule or leave it out.",
                "rules[1].source is ''; write 'profile' or 'meter'.",
                "rules[1].metric is missing; name a method or an instrument, with an asterisk at the end for any rest.",
                "rules[1] has no limit; set warning, critical or both.",
                "rules[2].name: 'a' is taken by a rule before it; give each rule a name of its own.",
                "thresholds[0].what is 'p96Ns'; write one of maxNs, maxAllocatedBytes, p50Ns, p95Ns, p99Ns, meanNs, errorRate.",
                "thresholds[0].limit is not a number from 0; write one, or null for no limit.",
            ],
            error.Mistakes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ \"schema\": \"perfgen.alerts/1\", \"rules\": {} }")]
    [InlineData("{ \"schema\": \"perfgen.alerts/2\" }")]
    [InlineData("{ \"schema\": \"perfgen.alerts/1\", \"schema\": \"perfgen.alerts/1\" }")]
    [InlineData("{ \"schema\": \"perfgen.alerts/1\", ")]
    public void WhatIsNoDocumentIsOneMistake(string json) =>
        Assert.EndsWith(".", Assert.Single(Assert.Throws<AlertConfigurationException>(() => AlertsJson.Read(json)).Mistakes), StringComparison.Ordinal);

    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("0.5s", 0.5)]
    [InlineData("30s", 30)]
    [InlineData("5m", 300)]
    [InlineData("1h", 3600)]
    [InlineData("2d", 172800)]
    [InlineData("0", 0)]
    public void DurationsAreWrittenAsPeopleDo(string text, double seconds)
    {
        Assert.True(DurationText.TryRead(text, out TimeSpan duration));
        Assert.Equal(seconds, duration.TotalSeconds);
        Assert.True(DurationText.TryRead(DurationText.Write(duration), out TimeSpan again));
        Assert.Equal(duration, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("-5s")]
    [InlineData("5 s")]
    [InlineData("1h30m")]
    [InlineData("s")]
    [InlineData("1e9d")]
    [InlineData("99999999999999999d")]
    public void WhatIsNoDurationIsNotRead(string text) => Assert.False(DurationText.TryRead(text, out _));

    [Fact]
    public void AFileThatIsMissingIsNamed()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        AlertConfigurationException error = Assert.Throws<AlertConfigurationException>(() => new AlertedProgram(options => options.File = path));
        Assert.StartsWith($"{path}: the file of alerts cannot be read", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileOfRulesHoldsBesideThoseOfTheCode()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Rule(""));
            using var program = new AlertedProgram(options => options.File = path, new AlertRule { Name = "other", Source = SeriesId.Meter, Metric = "queue", Field = "value", Warning = 1 });
            Assert.Equal(["other", "queue"], program.Alerting.Rules.Select(static rule => rule.Name));
            program.Alerting.Load(Rule("\"warning\": 5"));
            Assert.Equal(5, Assert.Single(program.Alerting.Rules).Warning);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void OptionsOutOfTheirRangeAreNamed()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(static () => PerfGenMonitor.Start(static options => options.Alerts.Delivery.QueueCapacity = 0));
        Assert.Equal("Alerts.Delivery.QueueCapacity is out of its range; set it to 1 to 10,000.", error.Message);
    }

    /// <summary>A document of one rule, in which a member takes the place of the one of its name.</summary>
    private static string Rule(string member)
    {
        var members = new Dictionary<string, string> { ["name"] = "\"queue\"", ["source"] = "\"meter\"", ["metric"] = "\"queue\"", ["field"] = "\"value\"", ["warning"] = "10" };
        if (member.Length > 0)
            members[member.Split('"')[1]] = member[(member.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return $$"""{ "schema": "perfgen.alerts/1", "rules": [ { {{string.Join(", ", members.Select(static one => $"\"{one.Key}\": {one.Value}"))}} } ] }""";
    }
}
