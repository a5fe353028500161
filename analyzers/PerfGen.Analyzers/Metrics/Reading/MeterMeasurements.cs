using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>System.Diagnostics.Metrics: <c>Add</c> and <c>Record</c>, <c>Measurement&lt;T&gt;</c>, <c>TagList</c>.</summary>
internal static class MeterMeasurements
{
    public static Measurement? Read(IInvocationOperation call, MetricTypes types, CancellationToken cancellation)
    {
        if (call.TargetMethod.Name is not ("Add" or "Record" or "RecordMeasurement") || call.Arguments.IsEmpty)
            return null;

        IEnumerable<IOperation> tags = call.Arguments.Skip(1).Select(static argument => argument.Value);
        return MeasurementReader.Tagged(call, types.KindOf(call.TargetMethod.ContainingType), call.Instance, call.Arguments[0].Value, tags, types, cancellation);
    }

    public static Measurement? Read(IObjectCreationOperation creation, MetricTypes types, CancellationToken cancellation)
    {
        bool isTagList = types.RoleOf(creation.Type) == MetricRole.TagList;
        if (creation.Arguments.IsEmpty || isTagList && TagListUse.IsForSomethingElse(creation, types))
            return null;

        IEnumerable<IOperation> tags = creation.Arguments.Skip(isTagList ? 0 : 1).Select(static argument => argument.Value);
        IOperation? amount = isTagList ? null : creation.Arguments[0].Value;
        return MeasurementReader.Tagged(creation, InstrumentKind.Other, null, amount, tags, types, cancellation);
    }

    public static Measurement? Read(ICollectionExpressionOperation expression, MetricTypes types, CancellationToken cancellation) =>
        TagListUse.IsForSomethingElse(expression, types)
            ? null
            : MeasurementReader.Tagged(expression, InstrumentKind.Other, null, null, expression.Elements.Where(static element => element is not ISpreadOperation), types, cancellation);

    /// <summary><c>tags.Add(key, value)</c>, also as an element of an initializer.</summary>
    public static Measurement? ReadTagListChange(IInvocationOperation call, MetricTypes types, CancellationToken cancellation)
    {
        if (call.TargetMethod.Name is not ("Add" or "Insert") || TagListUse.IsForSomethingElse(call, types))
            return null;

        var reader = new TagReader(types, cancellation);
        if (call.Arguments is [var key, var value] && call.TargetMethod.Name == "Add")
            reader.AddPair(key.Value, value.Value);
        else if (call.Arguments is [.., var pair])
            reader.AddTags(pair.Value);
        return new Measurement(call, MetricLibrary.Meter, InstrumentKind.Other, null, null, null, reader.Labels, IsComplete: false);
    }
}
