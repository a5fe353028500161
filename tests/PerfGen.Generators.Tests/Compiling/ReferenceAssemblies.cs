using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PerfGen.Compiling;

/// <summary>The framework that the tests run on is the one that cases are compiled against: no reference package, and the same types.</summary>
internal static class ReferenceAssemblies
{
    public static ImmutableArray<MetadataReference> WithoutPerfGen { get; } = [.. Framework()];

    public static ImmutableArray<MetadataReference> WithPerfGen { get; } =
        WithoutPerfGen.Add(MetadataReference.CreateFromFile(typeof(ProfileAttribute).Assembly.Location));

    private static IEnumerable<MetadataReference> Framework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Select(static path => MetadataReference.CreateFromFile(path));
    }
}
