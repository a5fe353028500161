using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Generators.Tests.Robustness;

/// <summary>Much code that nobody wrote for a test: the generators' and the analyzers' own, as one compilation.</summary>
internal static class RepositorySources
{
    /// <summary>All calls in it, each with whom to ask about it.</summary>
    public static IEnumerable<(InvocationExpressionSyntax Call, SemanticModel Model)> Calls(CancellationToken cancellation)
    {
        CSharpCompilation compilation = Compile();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (InvocationExpressionSyntax call in tree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>())
                yield return (call, model);
        }
    }

    private static CSharpCompilation Compile() => CSharpCompilation.Create(
        "Repository",
        [.. Paths().Select(static path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), SourceProject.ParseOptions, path))],
        ReferenceAssemblies.WithPerfGen.Add(MetadataReference.CreateFromFile(typeof(Compilation).Assembly.Location)).Add(MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    private static IEnumerable<string> Paths([CallerFilePath] string thisFile = "")
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
        return new[] { "generators", "analyzers" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }
}
