using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PerfGen.Compiling;

/// <summary>The framework that the tests run on is the one that cases are compiled against: no reference package, and the same types.</summary>
internal static class ReferenceAssemblies
{
    public static ImmutableArray<MetadataReference> WithoutPerfGen { get; } = [.. Framework()];

    public static ImmutableArray<MetadataReference> WithPerfGen { get; } =
        WithoutPerfGen.Add(MetadataReference.CreateFromFile(typeof(ProfileAttribute).Assembly.Location));

    /// <summary>With the abstractions of dependency injection as well.</summary>
    public static ImmutableArray<MetadataReference> WithServices { get; } = WithPerfGen.Add(MetadataReference.CreateFromFile(
        Trusted().Single(static path => Path.GetFileName(path) == "Microsoft.Extensions.DependencyInjection.Abstractions.dll")));

    private static IEnumerable<MetadataReference> Framework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Trusted()
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Select(static path => MetadataReference.CreateFromFile(path));
    }

    private static string[] Trusted() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
}
