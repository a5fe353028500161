using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Benchmarks.Analyzing;

/// <summary>The sources of one folder as a compilation; what they refer to and is not at hand stays unknown, which the compiler minds and the rules do not.</summary>
internal sealed record FolderProject(string Name, ImmutableArray<SyntaxTree> Trees)
{
    private static readonly ImmutableArray<MetadataReference> _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("PerfGen.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public int Lines => Trees.Sum(static tree => tree.GetText().Lines.Count);

    /// <summary>Every project of the repository, and every further folder as one.</summary>
    public static IReadOnlyList<FolderProject> All(string repository, IEnumerable<string> folders) =>
    [
        .. Directory.GetFiles(repository, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => Of(Path.GetFileNameWithoutExtension(path), Path.GetDirectoryName(path)!, Path.Combine(repository, "generators", "Shared"))),
        .. folders.Select(static folder => Of(Path.GetFileName(folder), folder)),
    ];

    /// <summary>A new compilation each time: one that was compiled once is half compiled.</summary>
    public CSharpCompilation Compile()
    {
        bool isProgram = Trees.Any(static tree => tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any());
        return CSharpCompilation.Create(Name, Trees, _references, new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));
    }

    private static FolderProject Of(string name, params string[] folders) => new(name,
    [
        .. folders.SelectMany(static folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && (!path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || path.EndsWith(".GlobalUsings.g.cs", StringComparison.Ordinal)))
            .DistinctBy(static path => path.EndsWith(".GlobalUsings.g.cs", StringComparison.Ordinal) ? "usings" : path)
            .Select(static path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path)),
    ]);
}
