using PerfGen.Cli.Benching;
using PerfGen.Cli.Tests.Data;
using PerfGen.Monitoring.Comparing;
using PerfGen.Monitoring.Tests.Comparing;

namespace PerfGen.Cli.Tests.Benching;

public sealed class InterleavedRunTests : IDisposable
{
    private static readonly string _program = typeof(PretendedBenchmarks).Assembly.Location;
    private readonly TestFolder _folder = new();
    private readonly StringWriter _progress = new();

    public void Dispose()
    {
        _progress.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task VersionsRunInTurnsAndDecidedRowsAreNotRunAgain()
    {
        BenchmarkVersion before = Version("base", "Till.Add 100 101 99 100 100.5", "Till.Close 50 50.1 49.9 50 50.2");
        BenchmarkVersion after = Version("head", "Till.Add 100.5 100 99.5 101 100", "Till.Close 50 50.2 49.8 50 50.1");
        await RunAsync(new LaunchPlan(5, 14), before, after);

        Assert.Equal((5, 5), (before.Launches.Count, after.Launches.Count));
        Assert.Equal(
            ["base", "head", "head", "base", "base", "head", "head", "base", "base", "head"],
            Lines().Select(static line => line.Split(": ")[1].Split(',')[0]));
        Assert.Contains("about ", Lines().Last());
    }

    [Fact]
    public async Task AnAlarmIsRunAgainAndNothingElse()
    {
        BenchmarkVersion before = Version("base", "Till.Add 100 101 99 100 100.5", "Till.Close 50 50.1 49.9 50 50.2");
        BenchmarkVersion after = Version("head", "Till.Add 150 151 149 150 150.5", "Till.Close 50 50.2 49.8 50 50.1");
        await RunAsync(new LaunchPlan(5, 14), before, after);

        string[] asked = await File.ReadAllLinesAsync(Path.Combine(after.Folder, PretendedBenchmarks.Log));
        Assert.Equal([.. Enumerable.Repeat("*", 5), .. Enumerable.Repeat("Shop.Till.Add", LaunchPlan.Batch)], asked);
        Comparison comparison = Comparer.Compare(InterleavedRun.SideOf(before), InterleavedRun.SideOf(after), new JudgingOptions());
        Assert.Equal([("Shop.Till.Add", 8), ("Shop.Till.Close", 5)], comparison.Rows.Select(static row => (row.Name, row.Time!.Samples.After)));
    }

    [Fact]
    public async Task AnUndecidedRowIsRunUntilTheLaunchesAreUsedUp()
    {
        BenchmarkVersion before = Version("base", "Till.Add 80 120 100 90 110"), after = Version("head", "Till.Add 85 125 105 95 115");
        await RunAsync(new LaunchPlan(5, 9), before, after);

        Assert.Equal((9, 9), (before.Launches.Count, after.Launches.Count));
    }

    [Fact]
    public async Task StoppedInTheMiddleItEndsItsProcessAndReturns()
    {
        BenchmarkVersion before = Version("base", "Till.Add 100"), after = Version("head", "Till.Add 100");
        await File.WriteAllTextAsync(Path.Combine(after.Folder, "hang.txt"), "");
        using var stop = new CancellationTokenSource();
        Task run = RunAsync(new LaunchPlan(5, 5), stop.Token, before, after);
        for (int waited = 0; waited < 600 && !File.Exists(Path.Combine(after.Folder, PretendedBenchmarks.Log)); waited++)
            await Task.Delay(50);
        await stop.CancelAsync();
        await run;

        Assert.Equal((1, 0), (before.Launches.Count, after.Launches.Count));
        Assert.Contains("stopped", _progress.ToString());
    }

    [Fact]
    public async Task AProgramThatLeavesNoReportIsASentence()
    {
        BenchmarkVersion version = Version("base", "Till.Add 1") with { Program = typeof(CommandLine).Assembly.Location };

        CommandException error = await Assert.ThrowsAsync<CommandException>(() => version.LaunchAsync(new BenchmarkArguments([]), null, CancellationToken.None));
        Assert.Equal(ExitCodes.Input, error.ExitCode);
        Assert.Contains("The benchmarks of the base ended with exit code 2", error.Message);
    }

    [Fact]
    public void TheMachinesNoiseIsTheLargestChangeOfARowAgainstItself()
    {
        var noise = MachineNoise.Of(Comparer.Compare(
            Launches.Side(Launches.Row("A", 100, 100, 100), Launches.Row("B", 100, 100, 100)),
            Launches.Side(Launches.Row("A", 101, 101, 101), Launches.Row("B", 96, 96, 96)),
            new JudgingOptions { MinSamples = 3 }));

        Assert.Equal((2, "B"), (noise.Rows, noise.Noisiest));
        Assert.Equal(100 / 96.0 - 1, noise.Share, 10);
    }

    [Fact]
    public void TheUsersArgumentsAreKeptExceptForWhatTheTurnsDecide()
    {
        var arguments = new BenchmarkArguments(["before", "--job", "short", "--launchCount", "7", "--filter", "*Add*", "*Close*", "-e", "github", "--artifacts=/x", "--iterationCount", "-3", "--inProcess"]);

        Assert.Equal(
            ["before", "--job", "short", "--iterationCount", "-3", "--inProcess", "--launchCount", "1", "--artifacts", "out", "--exporters", "github", "fulljson", "--filter", "*Add*", "*Close*"],
            arguments.For("out", null));
        Assert.Equal(["--filter", "Shop.Till.Add"], arguments.For("out", ["Shop.Till.Add"]).TakeLast(2));
        Assert.Equal(["--filter", "*"], new BenchmarkArguments([]).For("out", null).TakeLast(2));
    }

    private string[] Lines() => _progress.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private BenchmarkVersion Version(string name, params string[] times)
    {
        _folder.Write($"{name}/{PretendedBenchmarks.Times}", string.Join('\n', times));
        return new BenchmarkVersion(name, _program, Path.Combine(_folder.Path, name), Path.Combine(_folder.Path, "reports", name));
    }

    private Task RunAsync(LaunchPlan plan, params BenchmarkVersion[] versions) => RunAsync(plan, CancellationToken.None, versions);

    private Task RunAsync(LaunchPlan plan, CancellationToken stop, params BenchmarkVersion[] versions) =>
        new InterleavedRun(versions, new BenchmarkArguments([PretendedBenchmarks.Option]), plan, new JudgingOptions(), new BenchProgress(_progress)).RunAsync(stop);
}
