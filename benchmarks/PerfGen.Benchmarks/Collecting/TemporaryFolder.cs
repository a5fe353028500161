namespace PerfGen.Benchmarks.Collecting;

/// <summary>A folder that is gone with this object.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("perfgen-collecting-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
