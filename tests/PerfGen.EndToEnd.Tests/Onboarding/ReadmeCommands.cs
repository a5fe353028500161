using PerfGen.EndToEnd.Tests.Building;

namespace PerfGen.EndToEnd.Tests.Onboarding;

/// <summary>The commands by which the READMEs say one gets PerfGen. Tests install with these and no others.</summary>
internal static class ReadmeCommands
{
    public const string AddLibrary = "dotnet add package PerfGen";
    public const string AddLibraryForOneFramework = "dotnet add package PerfGen --framework net10.0";
    public const string InstallTool = "dotnet tool install PerfGen.Cli --tool-path tools";

    /// <summary>The lines that install something, without a comment behind them, as a file has them.</summary>
    public static IEnumerable<string> In(string file) => File.ReadLines(file)
        .Select(static line => line.Split('#')[0].Trim())
        .Where(static line => line.StartsWith("dotnet add ", StringComparison.Ordinal) || line.StartsWith("dotnet tool ", StringComparison.Ordinal));

    /// <summary>Runs one of them, as it stands there, in a folder below the feed's settings.</summary>
    public static async Task<CommandRun> RunAsync(string command, string folder) =>
        (await CommandRun.DotNetAsync(folder, command.Split(' ')[1..])).Successful();
}
