using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.Options;

namespace PerfGen.Analyzers.Metrics;

/// <summary>One operation before one rule.</summary>
internal readonly struct RuleContext(OperationAnalysisContext operation, MetricTypes types, string id)
{
    public MetricTypes Types => types;

    public ISymbol ContainingSymbol => operation.ContainingSymbol;

    public AnalyzerOptions AnalyzerOptions => operation.Options;

    public CancellationToken Cancellation => operation.CancellationToken;

    /// <summary>What <c>.editorconfig</c> says for this rule in this file.</summary>
    public RuleOptions Options => new(operation.Options.AnalyzerConfigOptionsProvider.GetOptions(operation.Operation.Syntax.SyntaxTree), id);

    /// <summary>False in tests, which may do what they like; <c>analyze_tests</c> changes that.</summary>
    public bool IsInScope() => !TestCode.Contains(operation.ContainingSymbol, operation.Options) || Options.IsOn(OptionNames.AnalyzeTests);

    public void Report(DiagnosticDescriptor rule, IOperation at, params object?[] arguments) =>
        operation.ReportDiagnostic(Diagnostic.Create(rule, at.Syntax.GetLocation(), arguments));

    /// <summary>Reports, and tells fixes which part of it is the cause.</summary>
    public void Report(DiagnosticDescriptor rule, DiagnosticSeverity severity, IOperation at, Location cause, params object?[] arguments) =>
        operation.ReportDiagnostic(Diagnostic.Create(rule, at.Syntax.GetLocation(), severity, additionalLocations: [cause], properties: null, arguments));

    /// <summary>Reports with another severity than the rule's own; <c>.editorconfig</c> has the last word as always.</summary>
    public void Report(DiagnosticDescriptor rule, DiagnosticSeverity severity, IOperation at, params object?[] arguments) =>
        operation.ReportDiagnostic(Diagnostic.Create(rule, at.Syntax.GetLocation(), severity, additionalLocations: null, properties: null, arguments));
}
