using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>[Profile] or [Threshold] on a method that no mechanism measures, or that only a framework calls, would silently measure nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PG6001_ProfiledMethodMustBeMeasurable() : ProfilingAnalyzer(Descriptors.PG6001)
{
    private protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSymbolAction(static context => Analyze((IMethodSymbol)context.Symbol, context.ReportDiagnostic, context.CancellationToken), SymbolKind.Method);
        context.RegisterSyntaxNodeAction(AnalyzeFunction, SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression);
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
        if (method.PartialDefinitionPart is not null || (!ProfiledMembers.AsksForItself(method) && !ProfiledMembers.IsCoveredByItsType(method)))
            return;
        if (UnmeasuredDeclarations.Of(method, cancellation) is not { } unmeasured)
            return;

        string remedy = unmeasured.Remedy is null ? "" : " " + unmeasured.Remedy;
        string name = method.Name.Length == 0 ? "The lambda" : method.Name;
        report(Diagnostic.Create(Descriptors.PG6001, method.Locations[0], name, unmeasured.Reason, remedy));
    }
}
