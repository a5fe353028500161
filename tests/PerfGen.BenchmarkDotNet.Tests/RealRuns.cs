namespace PerfGen.BenchmarkDotNet.Tests;

/// <summary>The runs that the tests look at, made once: each version in a process of its own.</summary>
public sealed class RealRuns : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("perfgen-bdn-").FullName;

    internal BenchmarkRun Base { get; private set; } = null!;

    internal BenchmarkRun BaseAgain { get; private set; } = null!;

    internal BenchmarkRun Slow { get; private set; } = null!;

    internal BenchmarkRun Allocating { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Base = await BenchmarkRun.OfAsync("base", Folder, launches: 5);
        BaseAgain = await BenchmarkRun.OfAsync("base", Folder, launches: 5);
        Slow = await BenchmarkRun.OfAsync("slow", Folder, launches: 5);
        Allocating = await BenchmarkRun.OfAsync("allocating", Folder, launches: 5);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
