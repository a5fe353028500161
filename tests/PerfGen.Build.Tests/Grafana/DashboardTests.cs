using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PerfGen.Build.Grafana;
using PerfGen.Build.Manifests;
using PerfGen.Build.Prometheus;
using PerfGen.Build.Tests.Prometheus;

namespace PerfGen.Build.Tests.Grafana;

public partial class DashboardTests
{
    private const string Hostile = "Shop.\"Qu\\ote\"\n$job ${datasource} [[job]] {{method}} \u202e\0\ud800 \U0001F600 Präis";

    private static readonly JsonNode _dashboard = JsonNode.Parse(DashboardJson.Render(Promises.Manifest))!;

    [Fact]
    public void EachMeasuredMethodHasARowAndNothingElseHasOne() => Assert.Equal(
        ["Shop.Orders.Charge(int)", "Shop.Orders.Pack(int)", "Shop.Orders.Place(int)", "Shop.Orders.Ship(Shop.Severity)", "Shop.Orders.Unlimited()", "Shop.Orders.Unwatched()"],
        Rows(_dashboard).Select(static row => (string?)row["title"]));

    [Fact]
    public void ARowShowsCallsErrorsPercentilesAndAllocation()
    {
        Assert.Equal(["Calls", "Errors", "Duration", "Allocated per call"], PanelsOf("Shop.Orders.Place(int)").Select(static panel => (string?)panel["title"]));
        Assert.Equal(["Calls", "Errors", "Duration"], PanelsOf("Shop.Orders.Unwatched()").Select(static panel => (string?)panel["title"]));
        Assert.Equal(["p50", "p95", "p99"], Targets(PanelOf("Shop.Orders.Place(int)", "Duration")).Select(static target => (string?)target["legendFormat"]));
        Assert.Equal(["p50", "p95", "p99", "mean"], Targets(PanelOf("Shop.Orders.Pack(int)", "Duration")).Select(static target => (string?)target["legendFormat"]));
        Assert.Equal("{{severity}}, {{caller}}", (string?)Targets(PanelOf("Shop.Orders.Ship(Shop.Severity)", "Calls")).Single()["legendFormat"]);
        Assert.Equal(
            "histogram_quantile(0.95, sum by (le) (rate(perfgen_method_duration_seconds_bucket{job=~\"$job\",kind=\"method\",method=\"Shop.Orders.Place\",signature=\"(int)\"}[$__rate_interval])))",
            (string?)Targets(PanelOf("Shop.Orders.Place(int)", "Duration"))[1]["expr"]);
    }

    [Fact]
    public void LimitsAreLinesInTheirPanelsInRisingOrder()
    {
        JsonNode defaults = PanelOf("Shop.Orders.Place(int)", "Duration")["fieldConfig"]!["defaults"]!;

        Assert.Equal("line", (string?)defaults["custom"]!["thresholdsStyle"]!["mode"]);
        Assert.Equal(["green ", "red 0.01", "orange 0.05", "red 1", "red 2"], Steps(PanelOf("Shop.Orders.Place(int)", "Duration")));
        Assert.Equal(["green ", "orange 0.01"], Steps(PanelOf("Shop.Orders.Place(int)", "Errors")));
        Assert.Equal(["green ", "red 1048576"], Steps(PanelOf("Shop.Orders.Charge(int)", "Allocated per call")));
        Assert.Equal(["green "], Steps(PanelOf("Shop.Orders.Place(int)", "Calls")));
        Assert.Contains("p95 \u2264 50 ms, errors \u2264 1 % (warning); ", (string?)PanelOf("Shop.Orders.Place(int)", "Duration")["description"]);
    }

    [Fact]
    public void TheSourceOfDataIsChosenAndNamedNowhere()
    {
        Assert.Equal(("datasource", "datasource", "prometheus"), ((string?)Variable(0)["name"], (string?)Variable(0)["type"], (string?)Variable(0)["query"]));
        string[] sources = [.. Nodes(_dashboard).OfType<JsonObject>().Where(static node => node.ContainsKey("expr") || (string?)node["type"] is "timeseries" or "query").Select(static node => (string?)node["datasource"]!["uid"] ?? "")];
        Assert.NotEmpty(sources);
        Assert.All(sources, static uid => Assert.Equal("${datasource}", uid));

        static JsonNode Variable(int index) => _dashboard["templating"]!["list"]![index]!;
    }

    [Fact]
    public void PanelsHaveIdsOfTheirOwnAndPlacesOfTheirOwn()
    {
        foreach (JsonNode dashboard in new[] { _dashboard, JsonNode.Parse(DashboardJson.Render(Shop.Manifest with { Methods = [.. Shop.Manifest.Methods.Take(2)] }))! })
        {
            JsonObject[] panels = [.. Nodes(dashboard).OfType<JsonObject>().Where(static node => node.ContainsKey("gridPos"))];
            Assert.Equal(panels.Length, panels.Select(static panel => (int)panel["id"]!).Distinct().Count());
            JsonArray top = dashboard["panels"]!.AsArray();
            Assert.Equal(top.Count, top.Select(static panel => ((int)panel!["gridPos"]!["x"]!, (int)panel["gridPos"]!["y"]!)).Distinct().Count());
            Assert.All(panels, static panel => Assert.InRange((int)panel["gridPos"]!["x"]! + (int)panel["gridPos"]!["w"]!, 1, 24));
        }
    }

    [Fact]
    public void FewMethodsAreOpenAndManyFolded()
    {
        JsonNode few = JsonNode.Parse(DashboardJson.Render(Promises.Manifest with { Methods = [.. Promises.Manifest.Methods.Where(static method => method.IsMeasured).Take(2)] }))!;

        Assert.All(Rows(_dashboard), static row => Assert.True((bool)row["collapsed"]!));
        Assert.All(Rows(few), static row => Assert.Equal((false, 0), ((bool)row["collapsed"]!, row["panels"]!.AsArray().Count)));
        Assert.Equal(4 + 2 + 8, few["panels"]!.AsArray().Count);
    }

    [Fact]
    public void ItIsTheSameDashboardAfterEveryBuild()
    {
        Assert.Equal(38, (int)_dashboard["schemaVersion"]!);
        Assert.Matches("^perfgen-[0-9a-f]{16}$", (string?)_dashboard["uid"]);
        Assert.Equal(DashboardJson.Uid(Promises.Manifest), DashboardJson.Uid(Promises.Manifest with { Methods = [] }));
        Assert.NotEqual(DashboardJson.Uid(Promises.Manifest), DashboardJson.Uid(Promises.Manifest with { Assembly = "Shop.Web" }));
        Assert.Equal(DashboardJson.Render(Promises.Manifest), DashboardJson.Render(Promises.Manifest));
    }

    [Fact]
    public async Task PrometheusAcceptsEveryQuery()
    {
        using Promtool promtool = Promtool.Require();
        ManifestMethod hostile = Promises.Manifest.Methods[0] with { Series = new SeriesName(Hostile, $"({Hostile})") };
        JsonNode dashboard = JsonNode.Parse(DashboardJson.Render(Promises.Manifest with { Methods = [.. Promises.Manifest.Methods, hostile] }))!;
        string[] queries = [.. Nodes(dashboard).OfType<JsonObject>().Where(static node => node.ContainsKey("expr")).Select(static node => (string)node["expr"]!)];

        // What Grafana would replace.
        Assert.Equal(["$__rate_interval", "$job"], queries.SelectMany(static query => Variables().Matches(query)).Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal));
        var rules = new RuleGroup("queries", [.. queries.Distinct().Select(static (query, index) => new RecordingRule($"query:{index}", query.Replace("$__rate_interval", "1m", StringComparison.Ordinal).Replace("$job", ".*", StringComparison.Ordinal), []))]);
        var yaml = new System.Text.StringBuilder();
        RuleYaml.Append(yaml, [rules]);
        (int code, string said) = await promtool.CheckAsync(yaml.ToString());
        Assert.True(code == 0, said);
        await new RuleTest()
            .WithCalls($"method={QuotedText.Of(Hostile, "\ufffd")},signature={QuotedText.Of($"({Hostile})", "\ufffd")}", "0+10x40", "1", "0+10x40")
            .With("perfgen_method_calls_total", $"method={QuotedText.Of(Hostile, "\ufffd")},signature={QuotedText.Of($"({Hostile})", "\ufffd")}", "0+10x40")
            .Expect($"round(sum({rules.Rules.Single(static rule => rule.Expression.Contains("ote", StringComparison.Ordinal) && rule.Expression.StartsWith("sum (rate(perfgen_method_calls_total", StringComparison.Ordinal)).Expression}), 0.001)", "5m", 0.667)
            .Expect("count({__name__=~\"query:0\"})", "5m", 1)
            .PassAsync(yaml.ToString());
    }

    private static IEnumerable<JsonNode> Rows(JsonNode dashboard) => dashboard["panels"]!.AsArray().Where(static panel => (string?)panel!["type"] == "row")!;

    private static JsonObject[] PanelsOf(string method) => [.. Rows(_dashboard).Single(row => (string?)row["title"] == method)["panels"]!.AsArray().OfType<JsonObject>()];

    private static JsonObject PanelOf(string method, string title) => PanelsOf(method).Single(panel => (string?)panel["title"] == title);

    private static JsonObject[] Targets(JsonNode panel) => [.. panel["targets"]!.AsArray().OfType<JsonObject>()];

    private static IEnumerable<string> Steps(JsonNode panel) =>
        panel["fieldConfig"]!["defaults"]!["thresholds"]!["steps"]!.AsArray().Select(static step => $"{step!["color"]} {step["value"]}");

    private static IEnumerable<JsonNode?> Nodes(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(static member => Nodes(member.Value)).Prepend(node),
        JsonArray items => items.SelectMany(Nodes).Prepend(node),
        _ => [node],
    };

    [GeneratedRegex(@"\$\{?\w+|\[\[\w+")]
    private static partial Regex Variables();
}
