using System.Diagnostics;
using System.Globalization;
using PerfGen.BenchmarkDotNet.Profiles;
using PerfGen.Snapshots;

namespace PerfGen.BenchmarkDotNet.Recording;

/// <summary>
/// Where the processes of one benchmark leave their profiles, one file for each launch; the number of operations behind it is the
/// first part of its name. Removed once it has been read.
/// </summary>
internal sealed class ProfileFolder
{
    /// <summary>Tells a benchmark process where to.</summary>
    public const string Variable = "PERFGEN_BENCHMARK_PROFILES";

    private const string Hooks = "DOTNET_STARTUP_HOOKS";

    private readonly List<(Snapshot Snapshot, long Operations)> _launches = [];

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"perfgen-profiles-{Guid.NewGuid():N}");

    /// <summary>Has a process that is about to start listen to its own benchmark.</summary>
    public void Announce(ProcessStartInfo start)
    {
        string hook = typeof(ProfileFolder).Assembly.Location;
        if (hook.Length == 0)
            return;

        start.Environment[Variable] = Path;
        string others = start.Environment.TryGetValue(Hooks, out string? named) && !string.IsNullOrEmpty(named) ? named + System.IO.Path.PathSeparator : "";
        if (!others.Contains(hook, StringComparison.Ordinal))
            start.Environment[Hooks] = others + hook;
    }

    public static void Write(string folder, Snapshot profile, long operations) =>
        SnapshotFile.Write(profile, System.IO.Path.Combine(folder, $"{operations.ToString(CultureInfo.InvariantCulture)}-{Guid.NewGuid():N}.json"));

    /// <summary>All launches so far; null if none recorded anything.</summary>
    public BenchmarkProfile? Read()
    {
        if (Directory.Exists(Path))
        {
            foreach (string file in Directory.EnumerateFiles(Path, "*.json"))
                _launches.Add((SnapshotFile.Read(file), long.Parse(System.IO.Path.GetFileName(file).Split('-')[0], CultureInfo.InvariantCulture)));
            Directory.Delete(Path, recursive: true);
        }

        return _launches.Count == 0
            ? null
            : BenchmarkProfile.Of(Snapshot.Merge(_launches.Select(static launch => launch.Snapshot)), _launches.Sum(static launch => launch.Operations), _launches.Count);
    }
}
