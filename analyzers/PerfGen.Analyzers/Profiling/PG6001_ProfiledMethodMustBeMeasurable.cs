using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>[Profile] or [Threshold] on a method that no mechanism measures would silently measure nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PG6001_ProfiledMethodMustBeMeasurable : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.PG6001];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static context =>
        {
            // Without the runtime library there is nothing to be measured.
            if (context.Compilation.GetTypeByMetadataName(KnownNames.ProfileAttribute) is null)
                return;

            context.RegisterSymbolAction(static context => Analyze((IMethodSymbol)context.Symbol, context.ReportDiagnostic, context.CancellationToken), SymbolKind.Method);
            context.RegisterSyntaxNodeAction(AnalyzeFunction, SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression);
        });
    }

    /// <summary>Symbol actions do not see the functions inside a body.</summary>
    private static void AnalyzeFunction(SyntaxNodeAnalysisContext context)
    {
        bool hasAttributes = context.Node is LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } or ParenthesizedLambdaExpressionSyntax { AttributeLists.Count: > 0 };
        if (!hasAttributes)
            return;

        ISymbol? symbol = context.Node is LocalFunctionStatementSyntax
            ? context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken)
            : context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol;
        if (symbol is IMethodSymbol function)
            Analyze(function, context.ReportDiagnostic, context.CancellationToken);
    }

    private static void Analyze(IMethodSymbol method, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (!ProfiledMembers.AsksForItself(method) && !ProfiledMembers.IsCoveredByItsType(method))
            return;

        Eligibility eligibility = ProfilingEligibility.Of(method, cancellation);
        if (eligibility.Mechanism != Mechanism.None || method.PartialDefinitionPart is not null)
            return;

        string remedy = eligibility.Remedy is null ? "" : " " + eligibility.Remedy;
        string name = method.Name.Length == 0 ? "The lambda" : method.Name;
        report(Diagnostic.Create(Descriptors.PG6001, method.Locations[0], name, eligibility.Reason, remedy));
    }
}
