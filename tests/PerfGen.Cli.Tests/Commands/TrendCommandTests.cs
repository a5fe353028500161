using System.Text.Json;
using PerfGen.Cli.Tests.Data;

namespace PerfGen.Cli.Tests.Commands;

/// <summary><c>perfgen trend</c> on histories that the recorder wrote.</summary>
public sealed class TrendCommandTests : IDisposable
{
    private static readonly DateTimeOffset _start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("perfgen-trend-").FullName;

    [Fact]
    public async Task AHistoryThatGotSlowerFailsTheGateAndSaysWhenAndHowMuch()
    {
        Write("1.0", process: 1, _start, minutes: 90, i => i < 60 ? 1_000_000 : 1_500_000);

        Cli run = await Cli.RunAsync("trend", _folder);

        Assert.Equal((ExitCodes.Alarm, ""), (run.ExitCode, run.Error));
        Assert.Contains("Shop.Till.Add meanNs", run.Output);
        Assert.Matches("worse +Shop.Till.Add meanNs +[▁▂▃▄▅▆▇█ ]+", run.Output);
        Assert.Matches(@"Shop.Till.Add meanNs: 1(\.\d\d)? ms -> 1\.\d+ ms at 2026-01-05 (08:59|09:0[01])Z", run.Output);
    }

    [Fact]
    public async Task AHistoryThatIsSteadyPassesAndSaysSo()
    {
        Write("1.0", process: 1, _start, minutes: 60, static _ => 1_000_000);

        Cli run = await Cli.RunAsync("trend", _folder);

        Assert.Equal(ExitCodes.Fine, run.ExitCode);
        Assert.Contains(" 0 worse, 0 better,", run.Output);
        Assert.DoesNotContain("▁", run.Output);
        Assert.Contains("▄", (await Cli.RunAsync("trend", _folder, "--all")).Output);
    }

    [Fact]
    public async Task OneThatGotFasterPasses()
    {
        Write("1.0", process: 1, _start, minutes: 90, i => i < 60 ? 1_500_000 : 1_000_000);

        Cli run = await Cli.RunAsync("trend", _folder);

        Assert.Equal(ExitCodes.Fine, run.ExitCode);
        Assert.Contains("better", run.Output);
    }

    [Fact]
    public async Task TheFilterLeavesOutWhatItDoesNotMatch()
    {
        Write("1.0", process: 1, _start, minutes: 90, i => i < 60 ? 1_000_000 : 1_500_000);

        Cli run = await Cli.RunAsync("trend", _folder, "--filter", "*callsPerSecond");

        Assert.Equal(ExitCodes.Fine, run.ExitCode);
        Assert.Contains(" 1 series, 0 worse", run.Output);
    }

    [Fact]
    public async Task SinceLooksAtTheLaterPartAlone()
    {
        Write("1.0", process: 1, _start, minutes: 120, i => i < 60 ? 1_000_000 : 1_500_000);

        Cli run = await Cli.RunAsync("trend", _folder, "--since", "2026-01-05T09:02:00Z", "--resolution", "minute");

        Assert.Equal(ExitCodes.Fine, run.ExitCode);
    }

    [Fact]
    public async Task JsonHasTheSchemaTheChangeAndNoNonsense()
    {
        Write("1.0", process: 1, _start, minutes: 90, i => i < 60 ? 1_000_000 : 1_500_000);

        Cli run = await Cli.RunAsync("trend", _folder, "--format", "json", "--filter", "meanNs");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("perfgen.trend/1", document.RootElement.GetProperty("schema").GetString());
        Assert.True(document.RootElement.GetProperty("degraded").GetBoolean());
        JsonElement change = Assert.Single(Assert.Single(document.RootElement.GetProperty("series").EnumerateArray()).GetProperty("changes").EnumerateArray());
        Assert.InRange(change.GetProperty("after").GetDouble() / change.GetProperty("before").GetDouble(), 1.4, 1.6);
    }

    [Fact]
    public async Task MarkdownIsATableWithAListUnderIt()
    {
        Write("1.0", process: 1, _start, minutes: 90, i => i < 60 ? 1_000_000 : 1_500_000);

        Cli run = await Cli.RunAsync("trend", _folder, "--format", "markdown", "--filter", "meanNs");

        Assert.StartsWith("### ", run.Output);
        Assert.Contains("| worse | Shop.Till.Add meanNs |", run.Output);
        Assert.Contains("- Shop.Till.Add meanNs: ", run.Output);
    }

    [Fact]
    public async Task TwoVersionsCompareByTheirLaunches()
    {
        for (int launch = 0; launch < 12; launch++)
            Write(launch < 6 ? "1.0" : "1.1", process: launch + 1, _start.AddHours(launch), minutes: 20, _ => launch < 6 ? 1_000_000 : 1_400_000);

        Cli run = await Cli.RunAsync("trend", _folder, "--resolution", "minute", "--versions", "1.0", "1.1");

        Assert.Equal((ExitCodes.Alarm, ""), (run.ExitCode, run.Error));
        Assert.Contains("(6 and 6 launches)", run.Output);
        Assert.Matches("worse +Shop.Till.Add meanNs .* launches", run.Output);
        Assert.Contains("Mean time of 1 row: geometric mean 1.4", run.Output);
        Assert.Equal(ExitCodes.Fine, (await Cli.RunAsync("trend", _folder, "--resolution", "minute", "--versions", "1.1", "1.0")).ExitCode);
    }

    [Fact]
    public async Task AVersionThatNeverRanIsBadInput()
    {
        Write("1.0", process: 1, _start, minutes: 20, static _ => 1_000_000);

        Cli run = await Cli.RunAsync("trend", _folder, "--versions", "1.0", "9.9");

        Assert.Equal((ExitCodes.Input, "perfgen: The history holds no interval of version '9.9' alone; it has '1.0'."), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public async Task AMissingFolderAnEmptyOneAndAFilterThatLeavesNothingAreBadInput()
    {
        Assert.Equal(ExitCodes.Input, (await Cli.RunAsync("trend", Path.Combine(_folder, "missing"))).ExitCode);
        Assert.Equal(ExitCodes.Input, (await Cli.RunAsync("trend", _folder)).ExitCode);
        Write("1.0", process: 1, _start, minutes: 20, static _ => 1_000_000);
        Cli nothing = await Cli.RunAsync("trend", _folder, "--filter", "nobody");
        Assert.Equal(ExitCodes.Input, nothing.ExitCode);
        Assert.Contains("holds no point of such a series", nothing.Error);
    }

    [Fact]
    public async Task ATimeThatIsNoneIsAMistakeOfTheCommandLine()
    {
        Cli run = await Cli.RunAsync("trend", _folder, "--since", "yesterday-ish");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains("no time to begin at; give one such as 12h, 7d or 2026-01-31", run.Error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string version, int process, DateTimeOffset start, int minutes, Func<int, long> meanNs) => HistoryFolder.Write(_folder, version, process, start, minutes, meanNs);
}
