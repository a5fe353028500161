using PerfGen.EndToEnd.Tests.Building;

namespace PerfGen.EndToEnd.Tests;

/// <summary>The sample does what its README and the repository's README say.</summary>
public sealed class QuickstartTests
{
    private static readonly string _assembly = Path.Combine(Repository.Root, "samples", "Quickstart", "bin", Repository.Configuration, "net10.0", "Quickstart.dll");

    [Fact]
    public async Task TheWorstRowIsTheInefficiencyThatItsReadmeNames()
    {
        CommandRun run = (await RunAsync()).Successful();
        string[] lines = run.Output.Split('\n');
        int header = Array.FindIndex(lines, static line => line.StartsWith("method ", StringComparison.Ordinal));

        Assert.Equal(
            ["method", "calls", "errors", "total", "self", "share", "mean", "p50", "p95", "p99", "alloc/call"],
            lines[header].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Fingerprints.Compute ", lines[header + 1]);
        Assert.Contains("Fingerprints.Compute", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "Quickstart", "README.md")));
        Assert.StartsWith("Instrumentation: ", lines[^2]);
        Assert.Equal("", run.Errors);
    }

    [Fact]
    public async Task AtLeastTenMethodsAndAScopeAreMeasured()
    {
        string output = (await RunAsync()).Successful().Output;
        string profile = output[output.IndexOf("\nmethod ", StringComparison.Ordinal)..];
        string[] rows = [.. profile.Split('\n').Skip(2).TakeWhile(static line => line.Trim().Length > 0)];

        Assert.True(rows.Length > 10, profile);
        Assert.Contains(rows, static row => row.StartsWith("\"summarise\"", StringComparison.Ordinal));
        Assert.Contains(rows, static row => row.Contains("unknown", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FilesThatCannotBeReadAreErrorsOfOneMethodAndLinesOfTheFindings()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perfgen-quickstart-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "good.cs"), "class Good { int good; }");
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "binary.dat"), [1, 0, 2]);
            await using (FileStream enormous = File.Create(Path.Combine(folder.FullName, "enormous.txt")))
                enormous.SetLength(64L * 1024 * 1024);

            CommandRun run = (await RunAsync(folder.FullName)).Successful();

            Assert.Contains("binary.dat", run.Output);
            Assert.Contains("enormous.txt", run.Output);
            Assert.Matches(@"SourceReader\.ReadAsync\s+3\s+2\s", run.Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task AFolderThatDoesNotExistIsOneSentenceAndExitCodeTwo()
    {
        CommandRun run = await RunAsync("no-such-folder");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Errors.Trim().Split('\n'));
        Assert.Contains("no-such-folder", run.Errors);
    }

    private static Task<CommandRun> RunAsync(params string[] arguments) =>
        CommandRun.RunAsync("dotnet", [_assembly, .. arguments], Repository.Root);
}
