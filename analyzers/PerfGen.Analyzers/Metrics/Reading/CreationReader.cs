using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>Recognises the operations that create or declare a metric, library by library.</summary>
internal static class CreationReader
{
    /// <summary>Null for anything that creates no metric.</summary>
    public static InstrumentCreation? Read(IOperation operation, MetricTypes types, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation call => types.RoleOf(call.TargetMethod.ContainingType) switch
        {
            MetricRole.None => null,
            MetricRole.Meter => ReadMeter(call, types, cancellation),
            MetricRole.PrometheusFactory => ReadPrometheus(call, types, cancellation),
            MetricRole.InsightsClient => ReadInsights(call),
            _ => null,
        },
        IObjectCreationOperation creation when types.RoleOf(creation.Type) == MetricRole.AppMetricsOptions => ReadAppMetrics(creation, types),
        _ => null,
    };

    private static InstrumentCreation? ReadMeter(IInvocationOperation call, MetricTypes types, CancellationToken cancellation)
    {
        InstrumentKind kind = KindOf(call.TargetMethod.Name);
        if (kind == InstrumentKind.Other || call.Argument("name") is not { } name)
            return null;

        IObjectCreationOperation? advice = Configuration(call.Argument("advice"), types, cancellation, out bool isHidden);
        return new InstrumentCreation(call, MetricLibrary.Meter, kind, call.Instance, name, call.Argument("unit"), ValueOf(advice, "HistogramBucketBoundaries"), !isHidden, default);
    }

    private static InstrumentCreation? ReadPrometheus(IInvocationOperation call, MetricTypes types, CancellationToken cancellation)
    {
        InstrumentKind kind = KindOf(call.TargetMethod.Name);
        if (kind == InstrumentKind.Other || call.Argument("name") is not { } name)
            return null;

        IObjectCreationOperation? configuration = Configuration(call.Argument("configuration"), types, cancellation, out bool isHidden);
        IOperation? buckets = ValueOf(configuration, "Buckets");
        IOperation? declared = call.Argument("labelNames") ?? call.Argument("instanceLabelNames") ?? ValueOf(configuration, "LabelNames");
        if (declared is null)
            return new InstrumentCreation(call, MetricLibrary.PrometheusNet, kind, call.Instance, name, null, buckets, !isHidden, isHidden ? default : []);

        var names = new List<IOperation>();
        bool isComplete = ElementReader.Read(declared, names, types.Compilation, cancellation);
        return new InstrumentCreation(call, MetricLibrary.PrometheusNet, kind, call.Instance, name, null, buckets, !isHidden, isComplete ? [.. names] : default);
    }

    private static InstrumentCreation? ReadInsights(IInvocationOperation call)
    {
        if (call.TargetMethod.Name != "GetMetric" || call.Argument("metricId") is not { } name)
            return null;

        ImmutableArray<IOperation> dimensions =
        [
            .. call.Arguments
                .Where(static argument => argument.Parameter?.Name.StartsWith("dimension", StringComparison.Ordinal) == true)
                .Select(static argument => argument.Value),
        ];
        return new InstrumentCreation(call, MetricLibrary.ApplicationInsights, InstrumentKind.Other, call.Instance, name, null, null, false, dimensions);
    }

    private static InstrumentCreation? ReadAppMetrics(IObjectCreationOperation creation, MetricTypes types) => new(
        creation, MetricLibrary.AppMetrics, types.KindOf(creation.Type), null,
        ValueOf(creation, "Name"), ValueOf(creation, "MeasurementUnit"), null, false, default);

    /// <summary>The <c>new CounterConfiguration { .. }</c> of a call; hidden where one is passed but its making is not in sight.</summary>
    private static IObjectCreationOperation? Configuration(IOperation? argument, MetricTypes types, CancellationToken cancellation, out bool isHidden)
    {
        argument = argument?.Unwrapped();
        IOperation? value = argument switch
        {
            ILocalReferenceOperation local => Definitions.Of(local)?.Unwrapped(),
            IFieldReferenceOperation { Field: var field } => Definitions.Of(field, types.Compilation, cancellation)?.Unwrapped(),
            _ => argument,
        };
        isHidden = argument is not null and not IObjectCreationOperation and not { ConstantValue: { HasValue: true, Value: null } } && value is not IObjectCreationOperation;
        return value as IObjectCreationOperation;
    }

    /// <summary>What an object's initializer gives a property.</summary>
    public static IOperation? ValueOf(IObjectCreationOperation? creation, string property)
    {
        foreach (IOperation member in creation?.Initializer?.Initializers ?? [])
        {
            if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value } && name == property)
                return value;
        }

        return null;
    }

    private static InstrumentKind KindOf(string method) => method switch
    {
        "CreateCounter" => InstrumentKind.Counter,
        "CreateUpDownCounter" => InstrumentKind.UpDownCounter,
        "CreateGauge" => InstrumentKind.Gauge,
        "CreateHistogram" => InstrumentKind.Histogram,
        "CreateSummary" => InstrumentKind.Summary,
        "CreateObservableCounter" => InstrumentKind.ObservableCounter,
        "CreateObservableUpDownCounter" => InstrumentKind.ObservableUpDownCounter,
        "CreateObservableGauge" => InstrumentKind.ObservableGauge,
        _ => InstrumentKind.Other,
    };
}
