using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>Recognises the operations that say labels, library by library.</summary>
internal static class MeasurementReader
{
    /// <summary>Null for anything that is no measurement.</summary>
    public static Measurement? Read(IOperation operation, MetricTypes types, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation call => types.RoleOf(call.TargetMethod.ContainingType) switch
        {
            MetricRole.None => null,
            MetricRole.MeterInstrument => MeterMeasurements.Read(call, types, cancellation),
            MetricRole.TagList => MeterMeasurements.ReadTagListChange(call, types, cancellation),
            MetricRole.PrometheusCollector => PrometheusMeasurements.Read(call, types, cancellation),
            MetricRole.PrometheusFactory => PrometheusMeasurements.ReadStaticLabels(call, types, cancellation),
            MetricRole.InsightsClient or MetricRole.InsightsMetric => InsightsMeasurements.Read(call, types, cancellation),
            MetricRole.DogStatsD => DogStatsDMeasurements.Read(call, types, cancellation),
            _ => null,
        },
        IObjectCreationOperation creation => types.RoleOf(creation.Type) switch
        {
            MetricRole.MeterMeasurement or MetricRole.TagList => MeterMeasurements.Read(creation, types, cancellation),
            MetricRole.AppMetricsTags => AppMetricsMeasurements.Read(creation, types, cancellation),
            _ => null,
        },
        ICollectionExpressionOperation expression when types.RoleOf(expression.Type) == MetricRole.TagList => MeterMeasurements.Read(expression, types, cancellation),
        _ => null,
    };

    /// <summary>The arguments from one parameter on as tags.</summary>
    public static Measurement Tagged(
        IOperation operation, InstrumentKind kind, IOperation? instrument, IOperation? amount, IEnumerable<IOperation> tags, MetricTypes types, CancellationToken cancellation)
    {
        var reader = new TagReader(types, cancellation);
        foreach (IOperation tag in tags)
            reader.AddTags(tag);
        return new Measurement(operation, MetricLibrary.Meter, kind, instrument, null, amount, reader.Labels, reader.IsComplete);
    }

    /// <summary>Joins values by position with the names that were declared elsewhere.</summary>
    public static ImmutableArray<Label> Joined(IReadOnlyList<IOperation> values, ImmutableArray<IOperation> names, bool areShared = false)
    {
        var labels = ImmutableArray.CreateBuilder<Label>(values.Count);
        for (int index = 0; index < values.Count; index++)
        {
            string? name = !names.IsDefault && index < names.Length ? names[index].ConstantText() : null;
            labels.Add(new Label(name, null, values[index], areShared));
        }

        return labels.ToImmutable();
    }
}
