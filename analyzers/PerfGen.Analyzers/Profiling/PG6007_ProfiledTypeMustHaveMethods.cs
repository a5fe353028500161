using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>[Profile] on a type that has no method to measure.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PG6007_ProfiledTypeMustHaveMethods() : ProfilingAnalyzer(Descriptors.PG6007)
{
    private protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

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
