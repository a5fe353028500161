using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>A rule about profiling that looks at one declaration or one statement at a time. It runs only where PerfGen is referenced.</summary>
public abstract class ProfilingAnalyzer : DiagnosticAnalyzer
{
    private protected ProfilingAnalyzer(DiagnosticDescriptor rule) => SupportedDiagnostics = [rule];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(context =>
        {
            // Without the runtime library there is nothing to be measured.
            if (context.Compilation.GetTypeByMetadataName(KnownNames.ProfileAttribute) is not null)
                Register(context);
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext context);
}
