using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.Rules;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>[Profile] on a type that has no method to measure.</summary>
internal sealed class PG6007_ProfiledTypeMustHaveMethods() : ProfilingRule(Descriptors.PG6007)
{
    protected override void Register(RuleSession session) => session.Start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (ProfiledMembers.Find(type, KnownNames.ProfileAttribute) is not { } attribute)
            return;

        // Of an interface, also those without a body are measured.
        bool hasMethods = type.TypeKind == TypeKind.Interface
            ? type.AllInterfaces.Add(type).SelectMany(static contract => contract.GetMembers()).OfType<IMethodSymbol>().Any(static method => method.MethodKind == MethodKind.Ordinary && !ProfiledMembers.IsIgnored(method))
            : ProfiledMembers.Of(type).Any(static method => !ProfiledMembers.IsIgnored(method));
        if (!hasMethods)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.PG6007,
                attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? type.Locations[0],
                $"'{type.Name}' has no ordinary method with a body of its own"));
        }
    }
}
