using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.Rules;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>A series per caller needs a wrapper per caller; a method that measures itself, or behind a decorator, does not know who calls it.</summary>
internal sealed class PG6011_CallersMustBeKnown() : ProfilingRule(Descriptors.PG6011)
{
    protected override void Register(RuleSession session)
    {
        session.Start.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
        session.Start.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is null
            && ProfiledMembers.Find(method, KnownNames.ProfileAttribute) is { } attribute
            && ProfilingEligibility.Of(method, context.CancellationToken).Mechanism == Mechanism.PartialBody)
        {
            Report(context, attribute, method, "it is partial, and measures itself whoever calls it");
        }
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind == TypeKind.Interface && ProfiledMembers.Find(type, KnownNames.ProfileAttribute) is { } attribute)
            Report(context, attribute, type, "an interface is measured by its decorator, whoever calls it");
    }

    private static void Report(SymbolAnalysisContext context, AttributeData attribute, ISymbol symbol, string reason)
    {
        if (attribute.Named("Callers") is true)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG6011, attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? symbol.Locations[0], symbol.Name, reason));
    }
}
