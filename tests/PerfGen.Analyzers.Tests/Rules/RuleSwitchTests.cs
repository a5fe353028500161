using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Analyzers.Rules;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Rules;

/// <summary>A rule that is switched off is not run, although others of its analyzer are; one that is raised is reported as what it was raised to.</summary>
public sealed class RuleSwitchTests
{
    private const string Rule = "PG3003";
    private const string Source = "class C { void M(Counter<int> counter) => counter.Add(-1); }";

    [Fact]
    public void ARuleIsOnByDefault() => Assert.False(IsOff(Compile()));

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, true)]
    [InlineData(ReportDiagnostic.Hidden, false)]
    [InlineData(ReportDiagnostic.Default, false)]
    public void TheProjectSwitchesItOff(ReportDiagnostic severity, bool isOff)
    {
        CSharpCompilation compilation = Compile();
        Assert.Equal(isOff, IsOff(compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(Rule, severity)]))));
    }

    [Fact]
    public void AGlobalConfigurationSwitchesItOff() => Assert.True(IsOff(Configured(static _ => null, ReportDiagnostic.Suppress)));

    [Fact]
    public void AnEditorConfigSwitchesItOffWhereItHoldsForEveryFile()
    {
        Assert.True(IsOff(Configured(static _ => ReportDiagnostic.Suppress)));
        Assert.False(IsOff(Configured(static path => path.EndsWith("File1.cs", StringComparison.Ordinal) ? null : ReportDiagnostic.Suppress)));
    }

    [Fact]
    public void AnEditorConfigHasTheLastWord() => Assert.False(IsOff(Configured(static _ => ReportDiagnostic.Warn, ReportDiagnostic.Suppress)));

    [Fact]
    public async Task WhatIsSwitchedOffDoesNotBegin()
    {
        var rule = new Noted();
        await MetricCode.AnalyzeAsync(Compile(), [new OneRule(rule)]);
        Assert.Equal(1, rule.Begun);
        await MetricCode.AnalyzeAsync(Configured(static _ => ReportDiagnostic.Suppress), [new OneRule(rule)]);
        Assert.Equal(1, rule.Begun);
    }

    [Fact]
    public async Task ASuggestionThatIsRaisedIsAWarningAndTheOthersAreNot()
    {
        const string Named = """
            class C
            {
                static readonly Counter<int> A = new Meter("m").CreateCounter<int>("orders.total", "{order}");
                static readonly Counter<int> B = new Meter("m").CreateCounter<int>("orders.counter", "{order}");
            }
            """;
        CSharpCompilation compilation = MetricCode.Compile([Named]);
        ImmutableArray<Diagnostic> diagnostics = await MetricCode.AnalyzeAsync(
            compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Severities("PG4002", static _ => ReportDiagnostic.Warn, null))), [new SuggestionsAnalyzer()]);

        Assert.Equal([("PG4002", DiagnosticSeverity.Warning), ("PG4004", DiagnosticSeverity.Info)], diagnostics.Select(static diagnostic => (diagnostic.Id, diagnostic.Severity)));
    }

    private static bool IsOff(Compilation compilation) => RuleSwitch.IsOff(Descriptors.PG3003, compilation, TestContext.Current.CancellationToken);

    private static CSharpCompilation Compile() => MetricCode.Compile([Source]);

    private static CSharpCompilation Configured(Func<string, ReportDiagnostic?> ofFile, ReportDiagnostic? everywhere = null)
    {
        CSharpCompilation compilation = Compile();
        return compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Severities(Rule, ofFile, everywhere)));
    }

    private sealed class Noted() : Rule(Descriptors.PG3003)
    {
        public int Begun { get; private set; }

        public override void Begin(RuleSession session) => Begun++;
    }

    /// <summary>One rule's severity in each file, as an .editorconfig has it, and that of a global configuration.</summary>
    private sealed class Severities(string rule, Func<string, ReportDiagnostic?> ofFile, ReportDiagnostic? everywhere) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) => Is(ofFile(tree.FilePath), diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) => Is(everywhere, diagnosticId, out severity);

        private bool Is(ReportDiagnostic? configured, string diagnosticId, out ReportDiagnostic severity)
        {
            severity = configured ?? ReportDiagnostic.Default;
            return configured is not null && diagnosticId == rule;
        }
    }
}
