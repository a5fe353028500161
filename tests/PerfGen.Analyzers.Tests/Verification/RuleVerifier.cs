using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Rules;

namespace PerfGen.Analyzers.Tests.Verification;

/// <summary>Runs one metric rule over marked source files. The marks are those of Microsoft.CodeAnalysis.Testing.</summary>
internal static class RuleVerifier<TRule>
    where TRule : Rule, new()
{
    /// <summary>Fails unless exactly what is marked is reported, and the sources compile.</summary>
    public static Task VerifyAnalyzerAsync(params string[] sources) => DiagnosticsAsync(sources, "");

    /// <summary>The same with lines of an .editorconfig, and additional files.</summary>
    public static Task VerifyAnalyzerAsync(string[] sources, string editorConfig, params TextFile[] additionalFiles) => DiagnosticsAsync(sources, editorConfig, additionalFiles);

    /// <summary>The same, for tests that look at severities and messages.</summary>
    /// <returns>The diagnostics, in the order of files and source.</returns>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string[] sources, string editorConfig = "", params TextFile[] additionalFiles)
    {
        var analyzer = new OneRule(new TRule());
        MarkedSource[] marked = [.. sources.Select(source => MarkedSource.Parse(source, analyzer.SupportedDiagnostics[0].Id))];
        Compilation compilation = MetricCode.Compile(marked.Select(static source => source.Text));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        ImmutableArray<Diagnostic> actual = await MetricCode.AnalyzeAsync(compilation, [analyzer], editorConfig, additionalFiles);
        Assert.Equal(
            string.Join('\n', marked.SelectMany((source, index) => source.Expected.Select(expected => Describe(expected.Id, index, expected.Span, source.Text)))),
            string.Join('\n', actual.Select(diagnostic => Describe(diagnostic, marked))));
        return actual;
    }

    private static string Describe(Diagnostic diagnostic, MarkedSource[] sources)
    {
        int index = int.Parse(Path.GetFileNameWithoutExtension(diagnostic.Location.SourceTree!.FilePath)["File".Length..], provider: null) - 1;
        return Describe(diagnostic.Id, index, diagnostic.Location.SourceSpan, sources[index].Text);
    }

    private static string Describe(string id, int file, Microsoft.CodeAnalysis.Text.TextSpan span, string text) =>
        $"{id} in file {file} at {span} '{text.AsSpan(span.Start, span.Length)}'";
}
