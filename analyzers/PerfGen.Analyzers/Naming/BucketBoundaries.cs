using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Naming;

/// <summary>The boundaries of a histogram, where they are constants or made by a known function of constants.</summary>
internal static class BucketBoundaries
{
    private const int Most = 10_000;

    /// <summary>Null where they cannot all be seen.</summary>
    public static IReadOnlyList<double>? Read(IOperation boundaries, Compilation compilation, CancellationToken cancellation)
    {
        IOperation? current = boundaries.Unwrapped();
        if (current is IInvocationOperation call)
            return Generated(call);
        if (current is IFieldReferenceOperation { Field: var field } && Definitions.Of(field, compilation, cancellation)?.Unwrapped() is IInvocationOperation made)
            return Generated(made);

        var elements = new List<IOperation>();
        if (!ElementReader.Read(boundaries, elements, compilation, cancellation))
            return null;
        var numbers = new List<double>();
        foreach (IOperation element in elements)
        {
            if (Number(element) is not { } number)
                return null;
            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>prometheus-net's and its kin: <c>LinearBuckets(start, width, count)</c>, <c>ExponentialBuckets(start, factor, count)</c>.</summary>
    private static List<double>? Generated(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("LinearBuckets" or "ExponentialBuckets") || call.Arguments.Length != 3
            || Number(call.Argument("start")) is not { } start || Number(call.Argument("count")) is not { } count || count > Most)
        {
            return null;
        }

        double? width = Number(call.Argument("width"));
        double? factor = Number(call.Argument("factor"));
        if (width is null && factor is null)
            return null;
        var boundaries = new List<double>();
        for (int index = 0; index < count; index++, start = width is null ? start * factor!.Value : start + width.Value)
            boundaries.Add(start);
        return boundaries;
    }

    private static double? Number(IOperation? operation)
    {
        // Of a conversion the operand may be the constant; of a converted constant the conversion is one, too.
        object? value = operation?.ConstantValue is { HasValue: true, Value: var own } ? own : operation?.Unwrapped().ConstantValue is { HasValue: true, Value: var inner } ? inner : null;
        return value is IConvertible number and not (string or char or bool) ? number.ToDouble(CultureInfo.InvariantCulture) : null;
    }
}
