using System.Reflection;

namespace PerfGen.EndToEnd.Tests.Building;

/// <summary>Where this repository is, as the build noted it.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The folder of the packages that this repository is built with.</summary>
    public static string Packages { get; } = Metadata("Packages");

    public static string Configuration { get; } = Metadata("Configuration");

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;
}
