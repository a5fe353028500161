using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>Application Insights: <c>TrackMetric</c> with properties, <c>TrackValue</c> with dimensions that <c>GetMetric</c> declares.</summary>
internal static class InsightsMeasurements
{
    public static Measurement? Read(IInvocationOperation call, MetricTypes types, CancellationToken cancellation) => call.TargetMethod.Name switch
    {
        "TrackMetric" when call.Argument("name") is { } name => ReadTrackMetric(call, name, types, cancellation),
        "TrackValue" => ReadTrackValue(call, types, cancellation),
        _ => null,
    };

    private static Measurement ReadTrackMetric(IInvocationOperation call, IOperation name, MetricTypes types, CancellationToken cancellation)
    {
        var reader = new TagReader(types, cancellation);
        if (call.Argument("properties") is { } properties)
            reader.AddTags(properties);
        return new Measurement(call, MetricLibrary.ApplicationInsights, InstrumentKind.Other, null, name, call.Argument("value"), reader.Labels, reader.IsComplete);
    }

    private static Measurement ReadTrackValue(IInvocationOperation call, MetricTypes types, CancellationToken cancellation)
    {
        IOperation[] values =
        [
            .. call.Arguments
                .Where(static argument => argument.Parameter?.Name.StartsWith("dimension", StringComparison.Ordinal) == true)
                .Select(static argument => argument.Value),
        ];
        InstrumentCreation? declared = call.Instance is { } metric ? DeclaredInstruments.Of(metric, types, cancellation) : null;
        ImmutableArray<IOperation> names = declared?.LabelNames ?? default;
        return new Measurement(
            call, MetricLibrary.ApplicationInsights, InstrumentKind.Other, call.Instance, declared?.Name,
            call.Argument("metricValue"), MeasurementReader.Joined(values, names), IsComplete: true);
    }
}
