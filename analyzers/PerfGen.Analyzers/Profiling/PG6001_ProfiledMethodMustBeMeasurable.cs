using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Rules;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>[Profile] or [Threshold] on a method that no mechanism measures, or that only a framework calls, would silently measure nothing.</summary>
internal sealed class PG6001_ProfiledMethodMustBeMeasurable() : ProfilingRule(Descriptors.PG6001)
{
    protected override void Register(RuleSession session)
    {
        session.Start.RegisterSymbolAction(static context => Analyze((IMethodSymbol)context.Symbol, context.ReportDiagnostic, context.CancellationToken), SymbolKind.Method);
        session.Operations.Add(Descriptor.Id, [OperationKind.LocalFunction, OperationKind.AnonymousFunction], AnalyzeFunction);
    }

    /// <summary>Symbol actions do not see the functions inside a body.</summary>
    private static void AnalyzeFunction(OperationAnalysisContext context, IOperation operation)
    {
        IMethodSymbol? function = operation switch
        {
            ILocalFunctionOperation { Syntax: LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } } local => local.Symbol,
            IAnonymousFunctionOperation { Syntax: ParenthesizedLambdaExpressionSyntax { AttributeLists.Count: > 0 } } lambda => lambda.Symbol,
            _ => null,
        };
        if (function is not null)
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
