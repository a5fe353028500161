using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.Rules;

namespace PerfGen.Analyzers.Profiling;

/// <summary>Thresholds that nothing can keep, or that cannot both be meant.</summary>
internal sealed class PG6004_ThresholdsMustNotContradict() : ProfilingRule(Descriptors.PG6004)
{
    protected override void Register(RuleSession session)
    {
        session.Start.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
        session.Start.RegisterOperationBlockAction(AnalyzeCallees);
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        List<StatedThreshold> thresholds = [.. StatedThreshold.Of(method, context.CancellationToken)];
        foreach (StatedThreshold threshold in thresholds)
        {
            foreach (string contradiction in threshold.Impossible().Concat(threshold.Disordered()))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG6004, threshold.Location, contradiction));
        }

        // A warning is to come before the critical event, so its limit is the lower one.
        foreach (StatedThreshold warning in thresholds.Where(static threshold => !threshold.IsCritical))
        {
            foreach (StatedThreshold critical in thresholds.Where(static threshold => threshold.IsCritical))
            {
                foreach ((string name, double limit) in warning.Limits)
                {
                    if (critical.Limit(name) is { } worse && limit > worse)
                        context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG6004, warning.Location, $"the warning's {name} of {StatedThreshold.Text(limit)} is above the critical one of {StatedThreshold.Text(worse)}, which comes first"));
                }
            }
        }
    }

    private static void AnalyzeCallees(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol method || StatedThreshold.Of(method, context.CancellationToken).ToList() is not { Count: > 0 } thresholds)
            return;

        foreach (IMethodSymbol callee in UnconditionalCalls.Of(context.OperationBlocks).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default))
        {
            foreach (StatedThreshold inner in StatedThreshold.Of(callee, context.CancellationToken))
            {
                foreach (StatedThreshold outer in thresholds.Where(outer => outer.IsCritical == inner.IsCritical))
                {
                    foreach (string name in StatedThreshold.Durations)
                    {
                        if (outer.Limit(name) is { } own && inner.Limit(name) is { } theirs && own < theirs)
                            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG6004, outer.Location, $"{name} of {StatedThreshold.Text(own)} is below the {StatedThreshold.Text(theirs)} that '{callee.Name}' may take, which '{method.Name}' always waits for"));
                    }
                }
            }
        }
    }
}
