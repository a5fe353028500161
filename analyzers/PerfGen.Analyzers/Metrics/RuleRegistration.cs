using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Options;
using PerfGen.Analyzers.Rules;

namespace PerfGen.Analyzers.Metrics;

/// <summary>One rule in one compilation: what it may look at.</summary>
internal sealed class RuleRegistration(RuleSession session, MetricOperations metrics, string id)
{
    public MetricTypes Types => metrics.Types;

    /// <summary>For what the methods below do not offer: symbols, blocks, the compilation's end.</summary>
    public CompilationStartAnalysisContext Start => session.Start;

    /// <summary>Every operation that says labels.</summary>
    public void OnMeasurement(Action<RuleContext, Measurement> judge) =>
        metrics.OnMeasurement(id, WrapperReader.Of(Start.Compilation, Start.Options, id), InScope(judge));

    /// <summary>Every operation that creates or declares a metric.</summary>
    public void OnCreation(Action<RuleContext, InstrumentCreation> judge) => metrics.OnCreation(id, InScope(judge));

    /// <summary>Every <c>new Meter(..)</c>.</summary>
    public void OnMeter(Action<RuleContext, IObjectCreationOperation> judge) => metrics.OnMeter(id, InScope(judge));

    /// <summary>Every operation of these kinds, tests included: ask <see cref="RuleContext.IsInScope"/> once it looks like a finding.</summary>
    public void OnOperation(ImmutableArray<OperationKind> kinds, Action<RuleContext, IOperation> judge) =>
        session.Operations.Add(id, kinds, (context, operation) => judge(new RuleContext(context, Types, id), operation));

    private Action<OperationAnalysisContext, TFinding> InScope<TFinding>(Action<RuleContext, TFinding> judge) => (operation, finding) =>
    {
        var context = new RuleContext(operation, Types, id);
        if (context.IsInScope())
            judge(context, finding);
    };
}
