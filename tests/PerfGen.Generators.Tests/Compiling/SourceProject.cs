using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PerfGen.Compiling;

/// <summary>A project as the compiler gets it: files by path, and what its build says. Its folder is <see cref="Directory"/>.</summary>
internal sealed record SourceProject
{
    public const string Directory = "/src/";

    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithFeatures([new("InterceptorsNamespaces", "PerfGen.Generated")]);

    public ImmutableArray<(string Path, string Text)> Files { get; init; } = [];

    public string AssemblyName { get; init; } = "Case";

    public ImmutableArray<MetadataReference> References { get; init; } = ReferenceAssemblies.WithPerfGen;

    public ImmutableDictionary<string, string> BuildProperties { get; init; } = ImmutableDictionary<string, string>.Empty.Add("ProjectDir", Directory);

    /// <summary>A project of one file.</summary>
    public static SourceProject Of(string text) => new SourceProject().With("Case.cs", text);

    /// <summary>With a file added; <paramref name="path"/> is relative to the project, or absolute.</summary>
    public SourceProject With(string path, string text) => this with { Files = Files.Add((path, text)) };

    public SourceProject WithProperty(string name, string value) => this with { BuildProperties = BuildProperties.SetItem(name, value) };

    /// <summary>A program if it has top-level statements, else a library.</summary>
    public CSharpCompilation Compile()
    {
        SyntaxTree[] trees = [.. Files.Select(static file => Parse(file.Path, file.Text))];
        bool isProgram = trees.Any(static tree => tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any());
        return CSharpCompilation.Create(AssemblyName, trees, References, new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999,
            deterministic: true));
    }

    public static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, Path.Combine(Directory, path));
}
