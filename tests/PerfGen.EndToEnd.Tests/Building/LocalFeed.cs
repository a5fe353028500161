using System.Globalization;

namespace PerfGen.EndToEnd.Tests.Building;

/// <summary>
/// The packages as a user gets them: packed once for all tests, in a feed of its own, under a version that no other folder holds,
/// and restored into a packages folder of its own.
/// </summary>
public sealed class LocalFeed : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("perfgen-e2e-").FullName;

    /// <summary>A stable version, which is what a command without a version takes.</summary>
    public string Version { get; } = VersionAt(DateTime.UtcNow);

    /// <summary>Where the packages are.</summary>
    public string Packages => Path.Combine(Folder, "feed");

    /// <summary>The folders of the projects that are packages; a package has the name of its folder.</summary>
    internal static IReadOnlyList<string> Projects { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "runtime"), "*.csproj", SearchOption.AllDirectories)
            .Where(static project => File.ReadAllText(project).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal))
            .Select(static project => Path.GetDirectoryName(project)!)
            .Order(StringComparer.Ordinal),
    ];

    public async ValueTask InitializeAsync()
    {
        // Outputs of its own: a build of the repository may be running beside the tests.
        await PackAsync(Path.Combine(Folder, "artifacts"), Packages);
        await File.WriteAllTextAsync(Path.Combine(Folder, "NuGet.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="{Packages}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="repository" value="{Repository.PackagesFolder}" />
              </fallbackPackageFolders>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(Folder, "packages")}" />
              </config>
            </configuration>
            """);
    }

    internal async Task PackAsync(string artifacts, string packages)
    {
        foreach (string project in Projects)
        {
            (await CommandRun.DotNetAsync(
                Repository.Root,
                "pack", project, "--configuration", "Release", "--artifacts-path", artifacts, $"-p:Version={Version}", $"-p:PackageOutputPath={packages}")).Successful();
        }
    }

    // Each part of a version is at most 65,534: days, and pairs of seconds of the day.
    private static string VersionAt(DateTime now) =>
        string.Create(CultureInfo.InvariantCulture, $"0.0.{(now - DateTime.UnixEpoch).Days}.{1 + ((int)now.TimeOfDay.TotalSeconds / 2)}");

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>All tests that build projects share the feed and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackageUsers : ICollectionFixture<LocalFeed>
{
    public const string Name = nameof(PackageUsers);
}
