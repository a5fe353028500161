using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.Rules;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>
/// A rule about profiling that has to know all methods and all their uses. It is judged in a build, not while typing, so that the rules which
/// look at one file stay fast.
/// </summary>
internal abstract class WholeProjectRule(DiagnosticDescriptor descriptor) : Rule(descriptor)
{
    public sealed override void Begin(RuleSession session)
    {
        if (session.Start.Compilation.GetTypeByMetadataName(KnownNames.ProfileAttribute) is null || IsSwitchedOff(session.Start.Options))
            return;

        session.Start.RegisterSemanticModelAction(static context => ProfiledProject.Read(context.SemanticModel, context.CancellationToken));
        session.Start.RegisterCompilationEndAction(context => Analyze(ProfiledProject.Of(context.Compilation, context.CancellationToken), context));
    }

    protected abstract void Analyze(ProfiledProject project, CompilationAnalysisContext context);

    /// <summary>Nothing is measured then, and nobody expects it.</summary>
    private static bool IsSwitchedOff(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.PerfGenEnabled", out string? enabled)
        && string.Equals(enabled, "false", StringComparison.OrdinalIgnoreCase);
}
