using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.Metrics;

namespace PerfGen.Analyzers.Rules;

/// <summary>The rules of one analyzer in one compilation: what they share.</summary>
internal sealed class RuleSession(CompilationStartAnalysisContext start)
{
    private readonly MetricTypes _types = MetricTypes.Of(start.Compilation);
    private MetricOperations? _metrics;

    /// <summary>For symbols, blocks and the compilation's end.</summary>
    public CompilationStartAnalysisContext Start => start;

    public OperationDispatch Operations { get; } = new();

    /// <summary>Null where no metric library is known, so that nothing is looked at.</summary>
    public MetricOperations? Metrics => _types.IsAnyKnown ? _metrics ??= new MetricOperations(_types, Operations) : null;
}
