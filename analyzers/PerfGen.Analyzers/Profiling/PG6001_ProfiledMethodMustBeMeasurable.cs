using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
            if (context.Compilation.GetTypeByMetadataName(KnownNames.ProfileAttribute) is not null)
                context.RegisterSymbolAction(Analyze, SymbolKind.Method);
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (!ProfiledMembers.AsksForItself(method) && !ProfiledMembers.IsCoveredByItsType(method))
            return;

        Eligibility eligibility = ProfilingEligibility.Of(method, context.CancellationToken);
        if (eligibility.Mechanism != Mechanism.None || method.PartialDefinitionPart is not null)
            return;

        string remedy = eligibility.Remedy is null ? "" : " " + eligibility.Remedy;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG6001, method.Locations[0], method.Name, eligibility.Reason, remedy));
    }
}
