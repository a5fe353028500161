using System.Diagnostics;

namespace PerfGen.BenchmarkDotNet.Tests;

/// <summary>One run of the benchmark program in a process of its own.</summary>
internal sealed record BenchmarkRun(int ExitCode, string Output, string Artifacts)
{
    public string Report => Assert.Single(Directory.GetFiles(Path.Combine(Artifacts, "results"), "*-report-perfgen.json"));

    public static async Task<BenchmarkRun> OfAsync(string version, string folder, int launches, string mode = "perfgen", IReadOnlyDictionary<string, string>? environment = null)
    {
        string artifacts = Path.Combine(folder, version + "-" + Guid.NewGuid().ToString("N"));
        var start = new ProcessStartInfo("dotnet", [typeof(BenchmarkProgram).Assembly.Location, BenchmarkProgram.Option, version, artifacts, $"{launches}", mode])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(deadline.Token);
        string output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return new BenchmarkRun(process.ExitCode, output + await errors, artifacts);
    }
}
