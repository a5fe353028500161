using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Analyzers.Profiling;

/// <summary>
/// Two interceptors of one call are a compile error, CS9153, which stands in generated code and names neither the call nor a way out. This stands
/// at the call. No generator sees what another one writes; an analyzer sees both.
/// </summary>
internal sealed class PG6009_CallMustBeInterceptedOnce() : WholeProjectRule(Descriptors.PG6009)
{
    protected override void Analyze(ProfiledProject project, CompilationAnalysisContext context)
    {
        var interceptions = project.Compilation.SyntaxTrees
            .SelectMany(tree => Interception.In(tree, context.CancellationToken))
            .GroupBy(static interception => interception.Designation, StringComparer.Ordinal)
            .Where(static group => group.Skip(1).Any() && group.Any(static interception => interception.IsOurs));
        foreach (var group in interceptions)
        {
            if (group.First().LocateCall(project.Compilation, context.CancellationToken) is { } call)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG6009, call.GetLocation(), call.ToString(), group.FirstOrDefault(static interception => !interception.IsOurs)?.AuthorIn(project) ?? "PerfGen, twice"));
        }
    }
}
