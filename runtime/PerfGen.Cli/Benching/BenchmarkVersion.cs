namespace PerfGen.Cli.Benching;

/// <summary>One of the versions that run in turns, and the reports that it has left.</summary>
/// <param name="Name">How messages call it.</param>
/// <param name="Program">Its benchmark program.</param>
/// <param name="Folder">Where it is run: BenchmarkDotNet looks for the project from there.</param>
/// <param name="Artifacts">Where its reports go, a folder for each launch.</param>
internal sealed record BenchmarkVersion(string Name, string Program, string Folder, string Artifacts)
{
    private readonly List<string> _launches = [];

    /// <summary>The folders of the launches that ended.</summary>
    public IReadOnlyList<string> Launches => _launches;

    public async Task LaunchAsync(BenchmarkArguments arguments, IReadOnlyCollection<string>? only, CancellationToken cancellation)
    {
        string folder = Path.Combine(Artifacts, (_launches.Count + 1).ToString("000", System.Globalization.CultureInfo.InvariantCulture));
        ProcessRun run = await ProcessRun.RunAsync("dotnet", [Program, .. arguments.For(folder, only)], Folder, cancellation);
        if (run.ExitCode != 0)
            throw CommandException.Input($"The benchmarks of the {Name} ended with exit code {run.ExitCode}; run them by themselves first:{Environment.NewLine}{run.Tail}");
        if (!Directory.Exists(folder) || !Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Any())
            throw CommandException.Input($"The benchmarks of the {Name} left no report; does a benchmark match the filter, and does Main hand its arguments to BenchmarkSwitcher?{Environment.NewLine}{run.Tail}");

        _launches.Add(folder);
    }
}
