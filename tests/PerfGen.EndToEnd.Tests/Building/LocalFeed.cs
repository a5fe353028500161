using System.Globalization;

namespace PerfGen.EndToEnd.Tests.Building;

/// <summary>
/// The package as a user gets it: packed once for all tests, in a feed of its own, under a version that no other folder holds,
/// and restored into a packages folder of its own.
/// </summary>
public sealed class LocalFeed : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("perfgen-e2e-").FullName;

    public string Version { get; } = $"0.0.0-test.{DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Where the packages are.</summary>
    public string Packages => Path.Combine(Folder, "feed");

    public async ValueTask InitializeAsync()
    {
        // Outputs of its own: a build of the repository may be running beside the tests.
        (await CommandRun.DotNetAsync(
            Repository.Root,
            "pack", "runtime/PerfGen", "--configuration", "Release", "--artifacts-path", Path.Combine(Folder, "artifacts"),
            $"-p:Version={Version}", $"-p:PackageOutputPath={Packages}")).Successful();
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
