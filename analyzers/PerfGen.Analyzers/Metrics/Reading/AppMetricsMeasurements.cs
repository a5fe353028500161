using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>App.Metrics: a <c>MetricTags</c> is made for a measurement and nothing else.</summary>
internal static class AppMetricsMeasurements
{
    public static Measurement? Read(IObjectCreationOperation creation, MetricTypes types, CancellationToken cancellation)
    {
        var reader = new TagReader(types, cancellation);
        bool isComplete = true;
        if (creation.Argument("key") is { } key && creation.Argument("value") is { } value)
        {
            reader.AddPair(key, value);
        }
        else if (creation.Argument("keys") is { } keys && creation.Argument("values") is { } values)
        {
            var names = new List<IOperation>();
            var tags = new List<IOperation>();
            isComplete = ElementReader.Read(keys, names, types.Compilation, cancellation) & ElementReader.Read(values, tags, types.Compilation, cancellation);
            return new Measurement(
                creation, MetricLibrary.AppMetrics, InstrumentKind.Other, null, null, null, MeasurementReader.Joined(tags, [.. names]), isComplete);
        }

        return reader.Labels.IsEmpty
            ? null
            : new Measurement(creation, MetricLibrary.AppMetrics, InstrumentKind.Other, null, null, null, reader.Labels, isComplete);
    }
}
