using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>DogStatsD: tags are texts of the form <c>key:value</c>. Events and service checks have tags, too, but make no series.</summary>
internal static class DogStatsDMeasurements
{
    public static Measurement? Read(IInvocationOperation call, MetricTypes types, CancellationToken cancellation)
    {
        InstrumentKind kind;
        switch (call.TargetMethod.Name)
        {
            case "Increment" or "Decrement" or "Counter":
                kind = InstrumentKind.Counter;
                break;
            case "Gauge":
                kind = InstrumentKind.Gauge;
                break;
            case "Histogram" or "Distribution" or "Timer" or "Time" or "StartTimer":
                kind = InstrumentKind.Histogram;
                break;
            case "Set":
                kind = InstrumentKind.Other;
                break;
            default:
                return null;
        }

        IOperation? name = call.Argument("statName") ?? call.Argument("name");
        if (name is null)
            return null;

        var reader = new TagReader(types, cancellation);
        bool isComplete = true;
        if (call.Argument("tags") is { } tags)
        {
            var elements = new List<IOperation>();
            isComplete = ElementReader.Read(tags, elements, types.Compilation, cancellation);
            bool isShared = SharedTags.AreJudgedElsewhere(tags, types, cancellation);
            foreach (IOperation element in elements)
                reader.AddTextTag(element is IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var added] } ? added.Value : element, isShared);
        }

        return new Measurement(call, MetricLibrary.DogStatsD, kind, null, name, call.Argument("value"), reader.Labels, isComplete);
    }
}
