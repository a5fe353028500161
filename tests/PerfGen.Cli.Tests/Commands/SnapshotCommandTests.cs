using System.Text.Json;
using PerfGen.Cli.Tests.Data;
using PerfGen.Snapshots;

namespace PerfGen.Cli.Tests.Commands;

/// <summary>What the verbs make of snapshots.</summary>
public sealed class SnapshotCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task OneSnapshotASideSaysNothingOfTime()
    {
        Cli run = await CompareAsync([Profiles.Json(1, ("Shop.Till.Add", 10, 100, 64))], [Profiles.Json(2, ("Shop.Till.Add", 10, 900, 64))]);

        Assert.Equal(ExitCodes.Fine, run.ExitCode);
        Assert.Contains("one snapshot a side says nothing of time", run.Output);
    }

    [Fact]
    public async Task SeveralSnapshotsASideDo()
    {
        Cli run = await CompareAsync(Processes(100, 64, 10), Processes(150, 64, 10));

        Assert.Equal(ExitCodes.Alarm, run.ExitCode);
        Assert.Matches(@"regressed\s+Shop\.Till\.Add\(int\)", run.Output);
    }

    [Fact]
    public async Task AllocationPerCallIsJudgedEvenFromOne()
    {
        Cli run = await CompareAsync([Profiles.Json(1, ("Shop.Till.Add", 10, 100, 64))], [Profiles.Json(2, ("Shop.Till.Add", 10, 100, 128))]);

        Assert.Equal(ExitCodes.Alarm, run.ExitCode);
        Assert.Contains("64 B -> 128 B", run.Output);
    }

    [Fact]
    public async Task SoAreCallsUnlessTheyAreLeftOut()
    {
        string[] before = [Profiles.Json(1, ("Shop.Till.Add", 10, 100, 64))], after = [Profiles.Json(2, ("Shop.Till.Add", 30, 100, 64))];
        Cli run = await CompareAsync(before, after);

        Assert.Equal(ExitCodes.Alarm, run.ExitCode);
        Assert.Contains("calls 10 -> 30", run.Output);
        Assert.Equal(ExitCodes.Fine, (await CompareAsync(before, after, "--ignore-calls")).ExitCode);
    }

    [Fact]
    public async Task CallsThatVaryWithinASideChangeOnlyBeyondItsRange()
    {
        string[] before = [.. Enumerable.Range(0, 5).Select(static i => Profiles.Json(i, ("Shop.Till.Add", 10 + i, 100, 64)))];
        string[] after = [.. Enumerable.Range(5, 5).Select(static i => Profiles.Json(i, ("Shop.Till.Add", 8 + i, 100, 64)))];

        Assert.Equal(ExitCodes.Fine, (await CompareAsync(before, after)).ExitCode);
    }

    [Fact]
    public async Task NewAndVanishedMethodsAreListed()
    {
        Cli run = await CompareAsync(
            [Profiles.Json(1, ("Shop.Till.Add", 1, 1, 1), ("Shop.Till.Old", 1, 1, 1))], [Profiles.Json(2, ("Shop.Till.Add", 1, 1, 1), ("Shop.Till.New", 1, 1, 1))]);

        Assert.Matches(@"added\s+Shop\.Till\.New", run.Output);
        Assert.Matches(@"removed\s+Shop\.Till\.Old", run.Output);
    }

    [Fact]
    public async Task LabelsAndCallersTellRowsApart()
    {
        MethodSnapshot row = Profiles.Row(("Shop.Till.Add", 10, 100, 64));
        string json = Profiles.Of(1, row with { Labels = new Dictionary<string, string> { ["region"] = "Eu" } }, row with { Labels = new Dictionary<string, string> { ["region"] = "Us" } }, row with { Caller = "Shop.Main" }).ToJson();
        Cli run = await CompareAsync([json], [json]);

        Assert.Contains("Shop.Till.Add(int) [region=Eu]", run.Output);
        Assert.Contains("Shop.Till.Add(int) [from Shop.Main]", run.Output);
    }

    [Fact]
    public async Task TheHtmlDrawsTheHistogramsOfBothSides()
    {
        Cli run = await CompareAsync(Processes(100, 64, 10), Processes(150, 64, 10), "--format", "html");

        Assert.Contains("class=\"shape-a\"", run.Output);
        Assert.Matches(@"self 50\.\d ns &rarr; 75\.\d ns per call", run.Output);
    }

    [Fact]
    public async Task ReportsAndSnapshotsDoNotCompare()
    {
        string snapshot = _folder.Write("s.json", Profiles.Json(1, ("Shop.Till.Add", 1, 1, 1)));
        Cli run = await Cli.RunAsync("compare", snapshot, Reports.PathOf("v0.12.1-report-full.json"));

        Assert.Equal(ExitCodes.Input, run.ExitCode);
        Assert.Contains("different kinds", run.Error);
    }

    [Theory]
    [InlineData(true, Severity.Warning, "warning", ExitCodes.Alarm)]
    [InlineData(true, Severity.Warning, "critical", ExitCodes.Fine)]
    [InlineData(true, Severity.Critical, "critical", ExitCodes.Alarm)]
    [InlineData(false, Severity.Critical, "warning", ExitCodes.Fine)]
    public async Task CheckFailsOnBrokenThresholdsOfTheSeverityAskedFor(bool exceeded, Severity severity, string asked, int code)
    {
        Cli run = await Cli.RunAsync("check", Limited(exceeded, severity), "--severity", asked);

        Assert.Equal((code, ""), (run.ExitCode, run.Error));
        Assert.Contains(exceeded ? "BROKEN  Shop.Till.Add(int)  p95" : "kept  Shop.Till.Add(int)  p95", run.Output);
        Assert.Contains("1 threshold checked", run.Output);
    }

    [Fact]
    public async Task CheckingNothingIsAnErrorAndNotAGreenLight()
    {
        Cli run = await Cli.RunAsync("check", _folder.Write("s.json", Profiles.Json(1, ("Shop.Till.Add", 1, 1, 1))));

        Assert.Equal(ExitCodes.Input, run.ExitCode);
        Assert.Contains("holds no threshold, so nothing was checked", run.Error);
    }

    [Fact]
    public async Task CheckPrintsJson()
    {
        using JsonDocument json = JsonDocument.Parse((await Cli.RunAsync("check", Limited(true, Severity.Critical), "--format", "json")).Output);

        Assert.Equal(1, json.RootElement.GetProperty("broken").GetInt32());
        Assert.Equal("p95Ns", json.RootElement.GetProperty("thresholds")[0].GetProperty("what").GetString());
    }

    [Theory]
    [InlineData("table", "Till.Add")]
    [InlineData("markdown", "| `Till.Add` |")]
    [InlineData("html", "<td class=\"alarming\">Till.Add</td>")]
    [InlineData("json", "\"schema\": \"perfgen.snapshot/1\"")]
    public async Task ReportPrintsASnapshotInEveryFormat(string format, string expected)
    {
        Cli run = await Cli.RunAsync("report", _folder.Write("s.json", Profiles.Json(1, ("Shop.Till.Add", 10, 100, 64))), "--format", format);

        Assert.Equal((ExitCodes.Fine, ""), (run.ExitCode, run.Error));
        Assert.Contains(expected, run.Output);
    }

    [Theory]
    [InlineData("no.json", null, "does not exist")]
    [InlineData("x.json", "{", "is no JSON")]
    [InlineData("x.json", "{}", "names no schema")]
    [InlineData("x.dll", "MZ", "cannot be read as a .NET assembly")]
    public async Task WhatIsNoReportIsASentence(string name, string? text, string expected)
    {
        string file = text is null ? Path.Combine(_folder.Path, name) : _folder.Write(name, text);
        Cli run = await Cli.RunAsync("report", file);

        Assert.Equal(ExitCodes.Input, run.ExitCode);
        Assert.Contains(expected, run.Error);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task AnAssemblyWithoutAManifestIsASentence()
    {
        Cli run = await Cli.RunAsync("report", typeof(CommandLine).Assembly.Location);

        Assert.Equal(ExitCodes.Input, run.ExitCode);
        Assert.Contains("holds no PerfGen manifest", run.Error);
    }

    private static string[] Processes(long ns, long bytes, long calls) =>
        [.. Enumerable.Range(0, 5).Select(i => Profiles.Json(i, ("Shop.Till.Add", calls, ns + i % 3, bytes)))];

    private string Limited(bool exceeded, Severity severity) => _folder.Write("limited.json", Profiles.Of(1, Profiles.Row(("Shop.Till.Add", 10, 100, 64)) with
    {
        Thresholds = [new ThresholdResult { What = "p95Ns", Limit = exceeded ? 50 : 500, Actual = 100, Violations = exceeded ? 1 : 0, Severity = severity, Exceeded = exceeded }],
    }).ToJson());

    private async Task<Cli> CompareAsync(string[] before, string[] after, params string[] options)
    {
        for (int i = 0; i < before.Length; i++)
            _folder.Write($"before/{i}.json", before[i]);
        for (int i = 0; i < after.Length; i++)
            _folder.Write($"after/{i}.json", after[i]);
        return await Cli.RunAsync(["compare", Path.Combine(_folder.Path, "before"), Path.Combine(_folder.Path, "after"), .. options]);
    }
}
