using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.Metrics.Reading;
using PerfGen.Analyzers.Options;

namespace PerfGen.Analyzers.Metrics;

/// <summary>One rule in one compilation: what it may look at.</summary>
internal sealed class RuleRegistration(CompilationStartAnalysisContext start, MetricTypes types, string id)
{
    private static readonly ImmutableArray<OperationKind> _creations = [OperationKind.Invocation, OperationKind.ObjectCreation];
    private static readonly ImmutableArray<OperationKind> _measurements = [.. _creations, OperationKind.CollectionExpression];

    private readonly WrapperReader _wrappers = WrapperReader.Of(start.Compilation, start.Options, id);

    public MetricTypes Types => types;

    /// <summary>For what the methods below do not offer: other operations, symbols, the compilation's end.</summary>
    public CompilationStartAnalysisContext Start => start;

    /// <summary>Every operation that says labels.</summary>
    public void OnMeasurement(Action<RuleContext, Measurement> judge) => OnOperation(_measurements, (context, operation) =>
    {
        if ((MeasurementReader.Read(operation, types, context.Cancellation) ?? _wrappers.Read(operation)) is { } measurement && context.IsInScope())
            judge(context, measurement);
    });

    /// <summary>Every operation that creates or declares a metric.</summary>
    public void OnCreation(Action<RuleContext, InstrumentCreation> judge) => OnOperation(_creations, (context, operation) =>
    {
        if (CreationReader.Read(operation, types, context.Cancellation) is { } creation && context.IsInScope())
            judge(context, creation);
    });

    /// <summary>Every operation of these kinds, tests included: ask <see cref="RuleContext.IsInScope"/> once it looks like a finding.</summary>
    public void OnOperation(ImmutableArray<OperationKind> kinds, Action<RuleContext, IOperation> judge) =>
        start.RegisterOperationAction(operation => judge(new RuleContext(operation, types, id), operation.Operation), kinds);
}
