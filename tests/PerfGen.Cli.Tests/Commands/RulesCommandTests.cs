using System.Text.Json;
using PerfGen.Build.Grafana;
using PerfGen.Build.Prometheus;
using PerfGen.Build.Reading;
using PerfGen.Build.Tests.Prometheus;
using PerfGen.Cli.Tests.Data;

namespace PerfGen.Cli.Tests.Commands;

/// <summary><c>perfgen rules</c>: what Prometheus and Grafana get.</summary>
public sealed class RulesCommandTests : IDisposable
{
    private const string Add = "method=\"Shop.Till.Add\",signature=\"(int)\"";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheRulesAreThoseOfTheBuild()
    {
        string shop = _folder.Write("Shop.dll", Solution.Shop);
        Cli run = await Cli.RunAsync("rules", shop);

        Assert.Equal((ExitCodes.Fine, ""), (run.ExitCode, run.Error));
        Assert.Equal(RuleFile.Render(ManifestReader.Read(shop)!), run.Output);
    }

    [Fact]
    public async Task SeveralAssembliesMakeOneFileThatPrometheusAccepts()
    {
        using Promtool promtool = Promtool.Require();
        string file = Path.Combine(_folder.Path, "präise rules", "shop.rules.yml");
        Cli run = await Cli.RunAsync("rules", _folder.Write("Shop.dll", Solution.Shop), _folder.Write("Shop.Web.dll", Solution.Web), "-o", file);

        Assert.Equal((ExitCodes.Fine, "", ""), (run.ExitCode, run.Output, run.Error));
        string rules = await File.ReadAllTextAsync(file);
        (int code, string said) = await promtool.CheckAsync(rules);
        Assert.True(code == 0, said);
        Assert.Contains("file: \"Shop.Web/Case.cs\"", rules);
        await new RuleTest()
            .WithCalls(Add, "0+100x80", "0.05", "0+90x80")
            .Fires("PerfGenP95TooHigh", "15m")
            .WithCalls("method=\"Shop.Web.Pages.Cart\",signature=\"(int)\"", "0+10x80", "1", "0+10x80")
            .IsSilent("PerfGenCallTooSlow", "15m")
            .PassAsync(rules);
    }

    [Fact]
    public async Task TheWindowCanBeChosen()
    {
        using Promtool promtool = Promtool.Require();
        Cli run = await Cli.RunAsync("rules", _folder.Write("Shop.dll", Solution.Shop), "--window", "90s");

        Assert.Contains("record: job:perfgen_method_calls:rate90s\n", run.Output);
        (int code, string said) = await promtool.CheckAsync(run.Output);
        Assert.True(code == 0, said);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("0m")]
    [InlineData("-5m")]
    [InlineData("1h30m")]
    [InlineData("5m]) or vector(1")]
    public async Task AWindowThatIsNoneIsAMistake(string window)
    {
        Cli run = await Cli.RunAsync("rules", _folder.Write("Shop.dll", Solution.Shop), "--window", window);

        Assert.Equal((ExitCodes.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains($"'{window}' is no value for --window", run.Error);
    }

    [Fact]
    public async Task ADashboardIsJson()
    {
        string shop = _folder.Write("Shop.dll", Solution.Shop);
        Cli run = await Cli.RunAsync("rules", shop, "--grafana");

        Assert.Equal((ExitCodes.Fine, ""), (run.ExitCode, run.Error));
        Assert.Equal(DashboardJson.Render(ManifestReader.Read(shop)!), run.Output);
        using JsonDocument dashboard = JsonDocument.Parse(run.Output);
        Assert.Equal("PerfGen: Shop", dashboard.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task RulesForNothingAreAnErrorAndNotAnEmptyFile()
    {
        string nothing = _folder.Write("Later.dll", Solution.WithManifest("""{"schema":"perfgen.manifest/1","methods":[{"id":"M:A.B","name":"A.B","signature":"()","mechanism":"interceptor"}]}"""));
        string hidden = _folder.Write("Hidden.dll", Solution.WithManifest("""{"schema":"perfgen.manifest/1","methods":[{"id":"M:A.B","name":"A.B","signature":"()","mechanism":"none","thresholds":[{"maxMs":1}]}]}"""));
        Cli rules = await Cli.RunAsync("rules", nothing), unmeasured = await Cli.RunAsync("rules", hidden), dashboard = await Cli.RunAsync("rules", hidden, "--grafana");

        Assert.Equal((ExitCodes.Input, $"perfgen: '{nothing}' promises nothing that could be watched; put [Threshold] on a method that is measured."), (rules.ExitCode, rules.Error.Trim()));
        Assert.Equal(ExitCodes.Input, unmeasured.ExitCode);
        Assert.Equal((ExitCodes.Input, $"perfgen: '{hidden}' measures no method, so there is nothing to draw; put [Profile] on one."), (dashboard.ExitCode, dashboard.Error.Trim()));
    }

    [Fact]
    public async Task HelpHasAnExample() => Assert.Contains("perfgen rules bin/Release/net10.0/Shop.dll --grafana -o shop.dashboard.json", (await Cli.RunAsync("rules", "--help")).Output);
}
