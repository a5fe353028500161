using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>The compiler redirects no call in this project, or cannot read what is generated; the errors that follow would be hard to understand.</summary>
internal sealed class PG6008_ProjectMustBeAbleToIntercept() : WholeProjectRule(Descriptors.PG6008)
{
    protected override void Analyze(ProfiledProject project, CompilationAnalysisContext context)
    {
        if (First(project, context.CancellationToken) is { SourceTree: { } tree } first && InterceptionSupport.Obstacle(tree.Options) is { } obstacle)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG6008, first, obstacle.Reason, obstacle.Remedy));
    }

    /// <summary>The first place in the source where something is to be measured; null when nothing is.</summary>
    private static Location? First(ProfiledProject project, CancellationToken cancellation) => project.Methods
        .Where(static method => method.Mechanism != Mechanism.None)
        .Select(static method => method.Symbol?.Locations[0])
        .OfType<Location>()
        .Concat(project.Uses(cancellation).Select(static use => use.Name.GetLocation()))
        .OrderBy(static location => location.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(static location => location.SourceSpan.Start)
        .FirstOrDefault();
}
