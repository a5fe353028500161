using PerfGen.Cli.Tests.Data;

namespace PerfGen.Cli.Tests.Commands;

/// <summary><c>perfgen top</c> on the folder of a history; a service's is tried where there is one.</summary>
public sealed class TopCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("perfgen-top-").FullName;

    [Fact]
    public async Task TheEndOfAHistoryIsShownAndThatItHasEnded()
    {
        HistoryFolder.Write(_folder, "1.4", process: 1, new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero), minutes: 40, static minute => minute < 39 ? 1_000_000 : 5_000_000);

        Cli run = await Cli.RunAsync("top", _folder, "--once");

        Assert.Equal((ExitCodes.Fine, ""), (run.ExitCode, run.Error));
        Assert.Contains("Nothing has been written since 2026-01-05 08:40:00.", run.Output.Replace($"{new DateTime(2026, 1, 5, 8, 40, 0, DateTimeKind.Utc).ToLocalTime():yyyy-MM-dd HH:mm:ss}", "2026-01-05 08:40:00", StringComparison.Ordinal));
        Assert.Contains("1 of 1 methods", run.Output);
        Assert.Matches(@"Shop\.Till\.Add +16\.67 .* (4\.9|5\.0|5\.1)\d ms", run.Output);
    }

    [Fact]
    public async Task AFolderWithoutAHistoryIsBadInput()
    {
        Cli run = await Cli.RunAsync("top", _folder);

        Assert.Equal(ExitCodes.Input, run.ExitCode);
        Assert.Contains($"There is no history in '{_folder}' yet", run.Error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
