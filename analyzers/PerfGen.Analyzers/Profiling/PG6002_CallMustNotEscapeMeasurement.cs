using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>A profiled method is called, or named as a method group, in a way that passes its wrapper by. The manifest lists the same places.</summary>
internal sealed class PG6002_CallMustNotEscapeMeasurement() : WholeProjectRule(Descriptors.PG6002)
{
    protected override void Analyze(ProfiledProject project, CompilationAnalysisContext context)
    {
        foreach (MethodUse<AnalyzedMethod> use in project.Uses(context.CancellationToken))
        {
            foreach (Unmeasured<AnalyzedMethod> missed in use.Unmeasured)
            {
                // Of a method that nothing can measure, PG6001 tells at its declaration.
                if (missed.Method.Mechanism == Mechanism.None)
                    continue;

                string? advice = missed.Obstacle.Advice ?? (missed.Method.Symbol is { } method ? PartialRemedy.Of(method)?.Replace("Make it partial", $"Make '{method.Name}' partial") : null);
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.PG6002, use.Name.GetLocation(), missed.Method.Display, missed.Obstacle.Reason, advice is null ? "" : " " + advice));
            }
        }
    }
}
