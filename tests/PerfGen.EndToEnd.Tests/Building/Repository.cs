using System.Reflection;

namespace PerfGen.EndToEnd.Tests.Building;

/// <summary>Where this repository is, as the build noted it.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The folder of the packages that this repository is built with.</summary>
    public static string Packages { get; } = Metadata("Packages");

    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>Where this repository's own packages are, the SDK's analyzers for trimming among them.</summary>
    public static string PackagesFolder { get; } = Metadata("PackagesFolder");

    /// <summary>Whether the expectations that tests can write are to be written anew.</summary>
    public static bool UpdatesSnapshots => Environment.GetEnvironmentVariable("PERFGEN_UPDATE_SNAPSHOTS") == "1";

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;
}
