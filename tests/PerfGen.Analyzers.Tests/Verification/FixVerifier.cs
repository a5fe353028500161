using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Analyzers.Rules;

namespace PerfGen.Analyzers.Tests.Verification;

/// <summary>Applies one rule's fix to a source file, once for a single diagnostic and once for all, and compares.</summary>
internal static class FixVerifier<TRule, TFixer>
    where TRule : Rule, new()
    where TFixer : CodeFixProvider, new()
{
    /// <summary>Fixes everything that is reported at once. What is left must compile and equal <paramref name="fixedSource"/>.</summary>
    /// <param name="source">With marks.</param>
    /// <param name="fixedSource">What fixing all leaves.</param>
    /// <param name="title">Which of several remedies.</param>
    /// <param name="editorConfig">Lines of an .editorconfig.</param>
    /// <param name="generate">What completes the fixed source so that it compiles: a generator.</param>
    public static async Task VerifyFixAsync(string source, string fixedSource, string? title = null, string editorConfig = "", Func<Compilation, Compilation>? generate = null)
    {
        await RuleVerifier<TRule>.VerifyAnalyzerAsync([source], editorConfig);
        using var workspace = new AdhocWorkspace();
        Document document = Open(workspace, MarkedSource.Parse(source, "").Text);
        document = await FixAllAsync(document, title, editorConfig);
        Assert.Equal(fixedSource, (await document.GetTextAsync()).ToString());
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        if (generate is not null)
            compilation = generate(compilation);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    /// <summary>Fails unless nothing is offered for any of the diagnostics.</summary>
    public static async Task VerifyNoFixAsync(string source)
    {
        await RuleVerifier<TRule>.VerifyAnalyzerAsync(source);
        using var workspace = new AdhocWorkspace();
        Document document = Open(workspace, MarkedSource.Parse(source, "").Text);
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(document, ""))
            Assert.Empty(await ActionsAsync(document, diagnostic));
    }

    private static async Task<Document> FixAllAsync(Document document, string? title, string editorConfig)
    {
        ImmutableArray<Diagnostic> diagnostics = await DiagnosticsAsync(document, editorConfig);
        Assert.NotEmpty(diagnostics);
        List<CodeAction> offered = [];
        foreach (Diagnostic diagnostic in diagnostics)
            offered.AddRange(await ActionsAsync(document, diagnostic));
        CodeAction? chosen = offered.FirstOrDefault(action => title is null || action.Title == title);
        Assert.True(chosen is not null, $"No such remedy; there are: {string.Join(", ", offered.Select(static action => action.Title))}");

        var fixer = new TFixer();
        var context = new FixAllContext(
            document, fixer, FixAllScope.Document, chosen.EquivalenceKey, fixer.FixableDiagnosticIds, new Known(diagnostics), TestContext.Current.CancellationToken);
        CodeAction all = (await fixer.GetFixAllProvider()!.GetFixAsync(context))!;
        ImmutableArray<CodeActionOperation> operations = await all.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    private static async Task<List<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await new TFixer().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document, string editorConfig)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        return await MetricCode.AnalyzeAsync(compilation, [new OneRule(new TRule())], editorConfig);
    }

    private static Document Open(AdhocWorkspace workspace, string text)
    {
        bool isProgram = MetricCode.IsProgram(CSharpSyntaxTree.ParseText(text, MetricCode.ParseOptions));
        Project project = workspace.AddProject("Shop", LanguageNames.CSharp)
            .WithParseOptions(MetricCode.ParseOptions)
            .WithCompilationOptions(MetricCode.CompilationOptions(isProgram))
            .WithMetadataReferences(MetricLibraries.All)
            .AddDocument("GlobalUsings.cs", MetricCode.GlobalUsings).Project;
        return project.AddDocument("Source.cs", text, filePath: "/src/Source.cs");
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
