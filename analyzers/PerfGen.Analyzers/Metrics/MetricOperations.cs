using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics.Reading;
using PerfGen.Analyzers.Options;
using PerfGen.Analyzers.Rules;

namespace PerfGen.Analyzers.Metrics;

/// <summary>
/// Reads each operation once for all rules of an analyzer: as what creates a metric, as a meter, as a measurement. What belongs to no metric library ends after a look at its type.
/// </summary>
internal sealed class MetricOperations(MetricTypes types, OperationDispatch operations)
{
    private const string Reader = "The reading of metrics";

    private static readonly ImmutableArray<OperationKind> _creationKinds = [OperationKind.Invocation, OperationKind.ObjectCreation];
    private static readonly ImmutableArray<OperationKind> _measurementKinds = [.. _creationKinds, OperationKind.CollectionExpression];

    private readonly Listeners<InstrumentCreation> _creations = new();
    private readonly Listeners<IObjectCreationOperation> _meters = new();
    private readonly Listeners<Measurement> _measurements = new();
    private readonly List<(WrapperReader Wrappers, Listeners<Measurement> Listener)> _wrapped = [];

    public MetricTypes Types => types;

    public void OnCreation(string id, Action<OperationAnalysisContext, InstrumentCreation> judge)
    {
        if (_creations.IsEmpty)
            operations.Add(Reader, _creationKinds, ReadCreation);
        _creations.Add(id, judge);
    }

    public void OnMeter(string id, Action<OperationAnalysisContext, IObjectCreationOperation> judge)
    {
        if (_meters.IsEmpty)
            operations.Add(Reader, [OperationKind.ObjectCreation], ReadMeter);
        _meters.Add(id, judge);
    }

    /// <param name="id">The rule's.</param>
    /// <param name="wrappers">The user's own methods that measure, as configured for this rule.</param>
    /// <param name="judge">What the rule does with a measurement.</param>
    public void OnMeasurement(string id, WrapperReader wrappers, Action<OperationAnalysisContext, Measurement> judge)
    {
        if (_measurements.IsEmpty)
            operations.Add(Reader, _measurementKinds, ReadMeasurement);
        _measurements.Add(id, judge);
        if (wrappers.IsEmpty)
            return;

        var listener = new Listeners<Measurement>();
        listener.Add(id, judge);
        _wrapped.Add((wrappers, listener));
    }

    private void ReadCreation(OperationAnalysisContext context, IOperation operation)
    {
        if (CreationReader.Read(operation, types, context.CancellationToken) is { } creation)
            _creations.Tell(context, creation);
    }

    private void ReadMeter(OperationAnalysisContext context, IOperation operation)
    {
        if (types.RoleOf(operation.Type) == MetricRole.Meter)
            _meters.Tell(context, (IObjectCreationOperation)operation);
    }

    private void ReadMeasurement(OperationAnalysisContext context, IOperation operation)
    {
        if (MeasurementReader.Read(operation, types, context.CancellationToken) is { } measurement)
        {
            _measurements.Tell(context, measurement);
            return;
        }

        foreach ((WrapperReader wrappers, Listeners<Measurement> listener) in _wrapped)
        {
            if (wrappers.Read(operation) is { } wrapped)
                listener.Tell(context, wrapped);
        }
    }
}
