using System.Text.Json;
using PerfGen.EndToEnd.Tests.Building;
using PerfGen.EndToEnd.Tests.Onboarding;

namespace PerfGen.EndToEnd.Tests;

/// <summary>The tool as users get it: installed from its package. It compares what really ran.</summary>
[Collection(PackageUsers.Name)]
public sealed class ToolTests(LocalFeed feed)
{
    private string Tool => Path.Combine(feed.Folder, "tools", OperatingSystem.IsWindows() ? "perfgen.exe" : "perfgen");

    [Fact]
    public async Task TheSampleIsProvedToBeAnImprovementAsItsReadmeSays()
    {
        await InstallAsync();
        // BenchmarkDotNet runs nothing that is not optimised.
        (await CommandRun.DotNetAsync(
            Repository.Root, "build", "samples/BeforeAfter", "--configuration", "Release", "--artifacts-path", Path.Combine(feed.Folder, "artifacts"), $"-p:Version={feed.Version}")).Successful();
        string before = await RunSampleAsync("before"), after = await RunSampleAsync("after");
        CommandRun run = (await RunAsync("compare", before, after, "--format", "json")).Successful();

        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement row = Assert.Single(json.RootElement.GetProperty("rows").EnumerateArray());
        Assert.Equal("BeforeAfter.AccessLogBenchmarks.BytesByPath", row.GetProperty("name").GetString());
        Assert.True(row.GetProperty("beforeBytes").GetDouble() > 2 * row.GetProperty("afterBytes").GetDouble(), run.Output);

        CommandRun back = await RunAsync("compare", after, before);
        Assert.Equal(1, back.ExitCode);
        Assert.Contains("allocation", back.Output);
    }

    [Fact]
    public async Task ABenchmarkProcessOfItsOwnIsProfiledFromThePackage()
    {
        await InstallAsync();
        var project = new UserProject(feed, "Shop", properties: "<NoWarn>NU1603</NoWarn>");
        string file = Path.Combine(project.Folder, "Shop.csproj");
        string reference = $"<PackageReference Include=\"PerfGen.BenchmarkDotNet\" Version=\"{feed.Version}\" /></ItemGroup>";
        project.Write("Shop.csproj", (await File.ReadAllTextAsync(file)).Replace("</ItemGroup>", reference, StringComparison.Ordinal));
        project.Write("NuGet.config", $"<configuration><fallbackPackageFolders><add key=\"machine\" value=\"{MachinePackages}\" /></fallbackPackageFolders></configuration>");
        // The diagnoser's package brings the other along, the generator included.
        project.WithoutPackage().Add("Benchmarks.cs");
        (await project.BuildAsync()).Successful();
        CommandRun run = (await CommandRun.RunAsync(
            "dotnet", [project.Assembly, "--filter", "*", "--launchCount", "1", "--warmupCount", "1", "--iterationCount", "2", "--invocationCount", "64", "--unrollFactor", "1"], project.Folder)).Successful();

        Assert.Matches(@"Till\.Print +100\.0 % +[0-9.,]+ .s +3 +3,072 B", run.Output);
        string results = Path.Combine(project.Folder, "BenchmarkDotNet.Artifacts", "results");
        CommandRun same = (await RunAsync("compare", results, results)).Successful();
        Assert.Contains("Shop.TillBenchmarks.Sell", same.Output);

        CommandRun manifest = (await RunAsync("report", project.Assembly)).Successful();
        Assert.Contains("Shop.Till.Print", manifest.Output);
        CommandRun dashboard = (await RunAsync("rules", project.Assembly, "--grafana")).Successful();
        Assert.Contains("Shop.Till.Print", dashboard.Output);
    }

    [Fact]
    public async Task HelpAndErrorsComeFromTheInstalledTool()
    {
        await InstallAsync();

        Assert.Contains("Examples:", (await RunAsync("--help")).Successful().Output);
        CommandRun wrong = await RunAsync("compare", "no-such-file", "no-such-file");
        Assert.Equal((3, ""), (wrong.ExitCode, wrong.Output));
        Assert.StartsWith("perfgen: 'no-such-file' does not exist; ", wrong.Errors);
    }

    /// <summary>What this repository itself was restored with: BenchmarkDotNet and what it depends on.</summary>
    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private async Task InstallAsync()
    {
        if (!File.Exists(Tool))
            await ReadmeCommands.RunAsync(ReadmeCommands.InstallTool, feed.Folder);
    }

    private async Task<string> RunSampleAsync(string version)
    {
        string artifacts = Path.Combine(feed.Folder, "sample", version);
        string sample = Path.Combine(feed.Folder, "artifacts", "bin", "BeforeAfter", "release", "BeforeAfter.dll");
        CommandRun run = (await CommandRun.RunAsync(
            "dotnet",
            [
                sample, version, "--inProcess",
                "--launchCount", "5", "--warmupCount", "1", "--iterationCount", "3", "--invocationCount", "16", "--unrollFactor", "1", "--artifacts", artifacts,
            ],
            feed.Folder)).Successful();
        Assert.Contains("AccessLog.Parse", run.Output);
        return artifacts;
    }

    private Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.RunAsync(Tool, arguments, feed.Folder);
}
