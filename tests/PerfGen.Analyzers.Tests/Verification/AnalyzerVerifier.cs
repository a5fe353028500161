using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.Rules;

namespace PerfGen.Analyzers.Tests.Verification;

/// <summary>
/// Runs one rule over marked source. The marks and the method's name are those of Microsoft.CodeAnalysis.Testing, so that
/// tests can move there.
/// </summary>
internal static class AnalyzerVerifier<TRule>
    where TRule : Rule, new()
{
    /// <summary>Fails unless exactly what is marked is reported. Errors of the compiler are to be marked, too.</summary>
    /// <returns>The rule's messages, in the order of the source.</returns>
    public static async Task<IReadOnlyList<string>> VerifyAnalyzerAsync(string source)
    {
        var analyzer = new OneRule(new TRule());
        MarkedSource marked = MarkedSource.Parse(source, analyzer.SupportedDiagnostics[0].Id);
        ImmutableArray<Diagnostic> actual = await DiagnosticsAsync(SourceProject.Of(marked.Text), analyzer);

        Assert.Equal(
            marked.Expected.Select(expected => Describe(expected, marked.Text)),
            actual.Select(diagnostic => Describe(new ExpectedDiagnostic(diagnostic.Id, diagnostic.Location.SourceSpan), marked.Text)));
        return Messages(actual, analyzer);
    }

    /// <summary>The rule's messages, whatever is marked and whatever the compiler says.</summary>
    public static async Task<IReadOnlyList<string>> MessagesAsync(SourceProject project)
    {
        var analyzer = new OneRule(new TRule());
        return Messages(await DiagnosticsAsync(project, analyzer), analyzer);
    }

    /// <summary>What the rule reports, and the compiler's errors, in the order of the source.</summary>
    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(SourceProject project, OneRule analyzer)
    {
        // An analyzer that throws would otherwise only be heard of as a warning.
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildPropertyOptions(project.BuildProperties)),
            onAnalyzerException: static (exception, _, _) => throw exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await project.Compile()
            .WithAnalyzers([analyzer], options)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || IsOf(analyzer, diagnostic))
                .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    private static string[] Messages(IEnumerable<Diagnostic> diagnostics, OneRule analyzer) =>
        [.. diagnostics.Where(diagnostic => IsOf(analyzer, diagnostic)).Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];

    private static bool IsOf(OneRule analyzer, Diagnostic diagnostic) => analyzer.SupportedDiagnostics.Any(rule => rule.Id == diagnostic.Id);

    private static string Describe(ExpectedDiagnostic diagnostic, string text) =>
        $"{diagnostic.Id} at {diagnostic.Span} '{text.AsSpan(diagnostic.Span.Start, diagnostic.Span.Length)}'";
}
