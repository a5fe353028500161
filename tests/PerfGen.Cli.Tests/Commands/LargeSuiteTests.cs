using PerfGen.Cli.Tests.Data;

namespace PerfGen.Cli.Tests.Commands;

/// <summary>Run while no other test runs, for the processor's time is that of the whole process.</summary>
[CollectionDefinition(nameof(LargeSuiteTests), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(LargeSuiteTests))]
public sealed class LargeSuiteTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("html")]
    [InlineData("table")]
    public async Task TenThousandRowsTakeLessThanTwoSeconds(string format)
    {
        string[] rows = [.. Enumerable.Range(0, 10_000).Select(static i => ReportText.Benchmark($"Class{i % 100}.Method{i}", [100 + i, 101 + i, 99 + i, 100.5 + i, 99.5 + i], 64, iterations: 2))];
        string before = _folder.Write("a.json", ReportText.Of(rows)), after = _folder.Write("b.json", ReportText.Of(rows));

        // The processor's time, not the clock's: what else the machine does is not this program's.
        TimeSpan start = Environment.CpuUsage.UserTime;
        Cli run = await Cli.RunAsync("compare", before, after, "--format", format, "-o", Path.Combine(_folder.Path, "out"));
        double seconds = (Environment.CpuUsage.UserTime - start).TotalSeconds;

        Assert.Equal(ExitCodes.Fine, run.ExitCode);
        Assert.Contains("10,000 same", run.Output);
        Assert.True(seconds < 2, $"It took {seconds:F2} s.");
    }
}
