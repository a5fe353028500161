using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Analyzers.Tests.Verification;

/// <summary>Source files that use metric libraries, with the usual namespaces at hand, and an analysis of them.</summary>
internal static class MetricCode
{
    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Concurrent;
        global using System.Collections.Generic;
        global using System.Diagnostics;
        global using System.Diagnostics.Metrics;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithFeatures([new("InterceptorsNamespaces", "PerfGen.Generated")]);

    public static CSharpCompilationOptions CompilationOptions(bool isProgram) => new(
        isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>A program if it has top-level statements, else a library.</summary>
    public static CSharpCompilation Compile(IEnumerable<string> sources)
    {
        SyntaxTree[] trees = [.. sources.Prepend(GlobalUsings).Select(static (text, index) => CSharpSyntaxTree.ParseText(text, ParseOptions, $"/src/File{index}.cs"))];
        return CSharpCompilation.Create("Shop", trees, MetricLibraries.All, CompilationOptions(trees.Any(IsProgram)));
    }

    public static bool IsProgram(SyntaxTree tree) => tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();

    /// <summary>What the analyzers report, in the order of files and source. An analyzer that throws fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, string editorConfig = "", params TextFile[] additionalFiles)
    {
        // Rules that are hidden by default are tested, too.
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Where(static rule => !rule.IsEnabledByDefault)
                .DistinctBy(static rule => rule.Id).ToDictionary(static rule => rule.Id, static _ => ReportDiagnostic.Info)));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. additionalFiles], new EditorConfig(editorConfig)),
            onAnalyzerException: static (exception, _, _) => throw exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
