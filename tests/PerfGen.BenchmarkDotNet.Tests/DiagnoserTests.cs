using System.Diagnostics;
using System.Text.Json;
using PerfGen.BenchmarkDotNet.Profiles;
using PerfGen.BenchmarkDotNet.Recording;

namespace PerfGen.BenchmarkDotNet.Tests;

/// <summary>What the diagnoser shows of a real run, and what it leaves for <c>perfgen compare</c>.</summary>
public sealed class DiagnoserTests(RealRuns runs) : IClassFixture<RealRuns>
{
    [Fact]
    public void TheTableHasColumnsAboutTheHottestMethod()
    {
        Assert.True(runs.Base.ExitCode == 0, runs.Base.Output);
        Assert.Matches(@"\| Method +\|.* Hottest method +\| Share +\| Calls/Op +\| Alloc/Op +\|", runs.Base.Output);
        Assert.Matches(@"\| Sell +\|.* TillBenchmarks\.(Count|Print) +\| +[0-9.]+ % \| +[12]0 +\|", runs.Base.Output);
        Assert.Matches(@"\| Close +\|.* - +\| +- +\| +- +\|", runs.Base.Output);
    }

    [Fact]
    public void TheBreakdownHasEveryMethodPerOperation()
    {
        Assert.Contains("TillBenchmarks.Sell:", runs.Base.Output);
        Assert.Matches(@"method +share +self/op +calls/op +alloc/op +p50 +p95", runs.Base.Output);
        Assert.Matches(@"TillBenchmarks\.Count +[0-9.]+ % +[0-9.,]+ .s +10 +20,480 B", runs.Base.Output);
        Assert.Matches(@"TillBenchmarks\.Print +[0-9.]+ % +[0-9.,]+ .s +20 +20,480 B", runs.Base.Output);
        Assert.Contains("No profiled method was called.", runs.Base.Output);
    }

    [Fact]
    public void OnlyTheMeasuredIterationsAreInTheReport()
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(runs.Base.Report));
        JsonElement sell = json.RootElement.GetProperty("Benchmarks").EnumerateArray().Single(static benchmark => benchmark.GetProperty("Method").GetString() == "Sell");
        JsonElement profile = sell.GetProperty("PerfGen");
        var methods = profile.GetProperty("methods").EnumerateArray().ToDictionary(static method => method.GetProperty("name").GetString()!);

        Assert.Equal(BenchmarkProgram.Iterations * BenchmarkProgram.Invocations * profile.GetProperty("launches").GetInt32(), profile.GetProperty("operations").GetInt64());
        Assert.Equal(10, methods["PerfGen.BenchmarkDotNet.Tests.TillBenchmarks.Count"].GetProperty("callsPerOperation").GetDouble());
        Assert.Equal(20, methods["PerfGen.BenchmarkDotNet.Tests.TillBenchmarks.Print"].GetProperty("callsPerOperation").GetDouble());
        Assert.Equal(20 * 1024, methods["PerfGen.BenchmarkDotNet.Tests.TillBenchmarks.Print"].GetProperty("bytesPerOperation").GetDouble());
        Assert.Equal(1, methods.Values.Sum(static method => method.GetProperty("share").GetDouble()), 6);
        Assert.True(sell.GetProperty("Measurements").GetArrayLength() > 0);
    }

    [Fact]
    public async Task ARunComparedWithItselfRaisesNoAlarm()
    {
        (int code, string output) = await CompareAsync(runs.Base, runs.BaseAgain, "--threshold", "200%");

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task ASlowedVersionIsFoundAndTheMethodNamed()
    {
        (int code, string output) = await CompareAsync(runs.Base, runs.Slow);

        Assert.True(code == 1, output);
        Assert.Matches(@"regressed +PerfGen\.BenchmarkDotNet\.Tests\.TillBenchmarks\.Sell", output);
        Assert.Contains("caused by PerfGen.BenchmarkDotNet.Tests.TillBenchmarks.Count", output);
    }

    [Fact]
    public async Task AnAllocatingVersionIsFoundByItsBytes()
    {
        (int code, string output) = await CompareAsync(runs.Base, runs.Allocating, "--threshold", "900%");

        Assert.True(code == 1, output);
        Assert.Matches(@"regressed +PerfGen\.BenchmarkDotNet\.Tests\.TillBenchmarks\.Sell.*\n +allocation", output);
    }

    [Fact]
    public void BrokenThresholdsAreErrorsOfTheSummaryAndCanBeAsserted()
    {
        Assert.Equal(1, runs.Allocating.ExitCode);
        Assert.Contains("TillBenchmarks.Print: maxAllocatedBytes is 4,024 B, the limit 2,000 B", runs.Allocating.Output);
        Assert.Contains("Thresholds are broken: TillBenchmarks.Sell: ", runs.Allocating.Output);
        Assert.DoesNotContain("maxAllocatedBytes", runs.Base.Output);
    }

    [Fact]
    public async Task ABenchmarkProcessListensToItselfThroughTheStartupHook()
    {
        var start = new ProcessStartInfo();
        var folder = new ProfileFolder();
        folder.Announce(start);
        var environment = new Dictionary<string, string>
        {
            [ProfileFolder.Variable] = start.Environment[ProfileFolder.Variable]!,
            ["DOTNET_STARTUP_HOOKS"] = start.Environment["DOTNET_STARTUP_HOOKS"]!,
        };
        BenchmarkRun run = await BenchmarkRun.OfAsync("base", runs.Folder, launches: 1, "plain", environment);
        Assert.True(run.ExitCode == 0, run.Output);

        BenchmarkProfile profile = folder.Read()!;
        Assert.False(Directory.Exists(folder.Path));
        // Both benchmarks ran in this process; one of them calls the profiled methods.
        Assert.Equal(2 * BenchmarkProgram.Iterations * BenchmarkProgram.Invocations, profile.Operations);
        Assert.Equal(10 * BenchmarkProgram.Iterations * BenchmarkProgram.Invocations, profile.Methods.Single(static method => method.ShortName == "TillBenchmarks.Count").Row.Calls);
    }

    [Fact]
    public void OtherStartupHooksAreKept()
    {
        var start = new ProcessStartInfo();
        start.Environment["DOTNET_STARTUP_HOOKS"] = "other.dll";
        new ProfileFolder().Announce(start);

        string[] hooks = start.Environment["DOTNET_STARTUP_HOOKS"]!.Split(Path.PathSeparator);
        Assert.Equal(["other.dll", typeof(ProfileFolder).Assembly.Location], hooks);
    }

    [Theory]
    [InlineData("table", "TillBenchmarks.Print(int)")]
    [InlineData("json", "\"mechanism\":\"interceptor\"")]
    [InlineData("html", "<h1>PerfGen.BenchmarkDotNet.Tests</h1>")]
    public async Task TheToolReadsTheManifestOfAnAssembly(string format, string expected)
    {
        (int code, string output) = await PerfGenAsync("report", typeof(BenchmarkProgram).Assembly.Location, "--format", format);

        Assert.True(code == 0, output);
        Assert.Contains(expected, output);
    }

    private static Task<(int Code, string Output)> CompareAsync(BenchmarkRun before, BenchmarkRun after, params string[] options) =>
        PerfGenAsync(["compare", before.Artifacts, after.Artifacts, .. options]);

    private static async Task<(int Code, string Output)> PerfGenAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        return (await Cli.CommandLine.RunAsync(arguments, output, output), output.ToString());
    }
}
