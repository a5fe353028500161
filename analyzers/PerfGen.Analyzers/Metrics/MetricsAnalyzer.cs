using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Analyzers.Metrics;

/// <summary>
/// What every rule about metrics shares: it runs concurrently, leaves generated code and tests alone, and costs nothing where no
/// metric library is known. A rule overrides <see cref="Register"/> and says what it looks at.
/// </summary>
public abstract class MetricsAnalyzer : DiagnosticAnalyzer
{
    private protected MetricsAnalyzer(params DiagnosticDescriptor[] rules) => SupportedDiagnostics = [.. rules];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var types = MetricTypes.Of(start.Compilation);
            if (types.IsAnyKnown)
                Register(new RuleRegistration(start, types, SupportedDiagnostics[0].Id));
        });
    }

    /// <summary>Called once per compilation that knows a metric library.</summary>
    private protected abstract void Register(RuleRegistration rule);
}
