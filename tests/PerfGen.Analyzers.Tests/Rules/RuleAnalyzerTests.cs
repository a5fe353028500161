using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.Rules;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Rules;

/// <summary>Rules share analyzers, and none must notice.</summary>
public sealed class RuleAnalyzerTests
{
    private const string Source = "class C { void M(Counter<int> counter) => counter.Add(-1); }";

    private static readonly ImmutableArray<RuleAnalyzer> _shipped = [new WarningsAnalyzer(), new WarningsAtTheEndAnalyzer(), new SuggestionsAnalyzer(), new SuggestionsAtTheEndAnalyzer()];

    [Fact]
    public void EveryRuleIsRunByOneAnalyzer() => Assert.Equal(
        RuleCatalog.All.Select(static rule => rule.Descriptor).OrderBy(static rule => rule.Id).ThenBy(static rule => rule.CustomTags.Count()),
        _shipped.SelectMany(static analyzer => analyzer.SupportedDiagnostics).OrderBy(static rule => rule.Id).ThenBy(static rule => rule.CustomTags.Count()));

    /// <summary>The compiler leaves an analyzer out of a build only when nothing that it supports would be shown.</summary>
    [Fact]
    public void WhatABuildDoesNotShowKeepsNoAnalyzerInIt()
    {
        foreach (RuleAnalyzer analyzer in _shipped)
        {
            Assert.NotEmpty(analyzer.SupportedDiagnostics);
            Assert.Single(analyzer.SupportedDiagnostics.Select(static rule => rule.DefaultSeverity >= DiagnosticSeverity.Warning).Distinct());
            Assert.Single(analyzer.SupportedDiagnostics.Select(static rule => rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)).Distinct());
        }
    }

    [Fact]
    public void TheCompilerFindsTheAnalyzers() => Assert.Equal(
        _shipped.Select(static analyzer => analyzer.GetType().FullName).Order(),
        new AnalyzerFileReference(typeof(Descriptors).Assembly.Location, new FromHere()).GetAnalyzers(LanguageNames.CSharp).Select(static analyzer => analyzer.GetType().FullName).Order());

    [Fact]
    public async Task ARuleThatThrowsDoesNotSilenceTheOthersAndIsNamed()
    {
        Rule careful = RuleCatalog.All.Single(static rule => rule.Descriptor.Id == "PG3003");
        (ImmutableArray<Diagnostic> diagnostics, IReadOnlyList<Exception> errors) = await AnalyzeAsync(new Together([new Failing("PG9001"), careful, new Failing("PG9002")]));

        Assert.Equal("PG3003", Assert.Single(diagnostics, static diagnostic => diagnostic.Id.StartsWith("PG", StringComparison.Ordinal)).Id);
        Assert.Equal(["PG9001 failed: at an operation", "PG9002 failed: at an operation"], Assert.IsType<AggregateException>(Assert.Single(errors)).InnerExceptions.Select(static error => error.Message));
    }

    [Fact]
    public async Task NeitherDoesOneThatThrowsBeforeItHasBegun()
    {
        Rule careful = RuleCatalog.All.Single(static rule => rule.Descriptor.Id == "PG3003");
        (ImmutableArray<Diagnostic> diagnostics, IReadOnlyList<Exception> errors) = await AnalyzeAsync(new Together([new FailingAtOnce(), careful]));

        Assert.Equal("PG3003", Assert.Single(diagnostics, static diagnostic => diagnostic.Id.StartsWith("PG", StringComparison.Ordinal)).Id);
        Assert.Equal("PG9003 failed: at the beginning", Assert.Single(errors).Message);
    }

    private static async Task<(ImmutableArray<Diagnostic> Diagnostics, IReadOnlyList<Exception> Errors)> AnalyzeAsync(DiagnosticAnalyzer analyzer)
    {
        var errors = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (error, _, _) => errors.Add(error), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return (await MetricCode.Compile([Source]).WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken), errors);
    }

    private static DiagnosticDescriptor Describe(string id) => new(id, "A rule", "A rule", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

#pragma warning disable RS1001 // No compiler is to find it.
    private sealed class Together(IEnumerable<Rule> rules) : RuleAnalyzer(rules);
#pragma warning restore RS1001

    private sealed class Failing(string id) : Rule(Describe(id))
    {
        public override void Begin(RuleSession session) => session.Operations.Add(Descriptor.Id, [OperationKind.Invocation], static (_, _) => throw new InvalidOperationException("at an operation"));
    }

    private sealed class FailingAtOnce() : Rule(Describe("PG9003"))
    {
        public override void Begin(RuleSession session) => throw new InvalidOperationException("at the beginning");
    }

    private sealed class FromHere : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => typeof(Descriptors).Assembly;
    }
}
