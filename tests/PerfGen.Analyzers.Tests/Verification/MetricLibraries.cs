using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PerfGen.Analyzers.Tests.Verification;

/// <summary>What the sources under test are compiled against: the framework of this process, PerfGen, and the declarations in Libraries.</summary>
internal static class MetricLibraries
{
    public static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => path.Contains("/shared/Microsoft.", StringComparison.Ordinal) || path.Contains("\\shared\\Microsoft.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static ImmutableArray<MetadataReference> All { get; } =
        [.. Framework, MetadataReference.CreateFromFile(typeof(ProfileAttribute).Assembly.Location), Declarations()];

    private static PortableExecutableReference Declarations()
    {
        var assembly = typeof(MetricLibraries).Assembly;
        IEnumerable<SyntaxTree> trees = assembly.GetManifestResourceNames()
            .Where(static name => name.EndsWith(".cs", StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return CSharpSyntaxTree.ParseText(reader.ReadToEnd());
            });
        var compilation = CSharpCompilation.Create("MetricLibraries", trees, Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
