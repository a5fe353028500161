using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>
/// A rule about profiling that has to know all methods and all their uses. It is judged in a build, not while typing, so that the rules which
/// look at one file stay fast.
/// </summary>
public abstract class WholeProjectAnalyzer : DiagnosticAnalyzer
{
    private protected WholeProjectAnalyzer(DiagnosticDescriptor rule) => SupportedDiagnostics = [rule];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(context =>
        {
            if (context.Compilation.GetTypeByMetadataName(KnownNames.ProfileAttribute) is not null && !IsSwitchedOff(context.Options))
                Analyze(ProfiledProject.Of(context.Compilation, context.CancellationToken), context);
        });
    }

    private protected abstract void Analyze(ProfiledProject project, CompilationAnalysisContext context);

    /// <summary>Nothing is measured then, and nobody expects it.</summary>
    private static bool IsSwitchedOff(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.PerfGenEnabled", out string? enabled)
        && string.Equals(enabled, "false", StringComparison.OrdinalIgnoreCase);
}
