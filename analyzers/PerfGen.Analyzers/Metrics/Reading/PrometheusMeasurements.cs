using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>prometheus-net: values by position, names at the declaration.</summary>
internal static class PrometheusMeasurements
{
    public static Measurement? Read(IInvocationOperation call, MetricTypes types, CancellationToken cancellation)
    {
        if (call.TargetMethod.Name is not ("WithLabels" or "Labels" or "WithLease" or "WithLeaseAsync" or "AcquireLease" or "AcquireRefLease")
            || call.Argument("labelValues") is not { } argument)
        {
            return null;
        }

        var values = new List<IOperation>();
        bool isComplete = ElementReader.Read(argument, values, types.Compilation, cancellation);
        InstrumentCreation? declared = call.Receiver() is { } receiver ? DeclaredInstruments.Of(receiver, types, cancellation) : null;
        ImmutableArray<IOperation> names = declared?.LabelNames ?? default;
        InstrumentKind kind = declared?.Kind ?? types.KindOf(call.Receiver()?.Type);
        return new Measurement(
            call, MetricLibrary.PrometheusNet, kind, call.Receiver(), declared?.Name, null, MeasurementReader.Joined(values, names, SharedTags.AreJudgedElsewhere(argument, types, cancellation)), isComplete);
    }

    /// <summary><c>factory.WithLabels(dictionary)</c>: static labels of everything that the factory creates.</summary>
    public static Measurement? ReadStaticLabels(IInvocationOperation call, MetricTypes types, CancellationToken cancellation)
    {
        if (call.TargetMethod.Name != "WithLabels" || call.Argument("labels") is not { } labels)
            return null;

        var reader = new TagReader(types, cancellation);
        reader.AddTags(labels);
        return new Measurement(call, MetricLibrary.PrometheusNet, InstrumentKind.Other, null, null, null, reader.Labels, IsComplete: false);
    }
}
