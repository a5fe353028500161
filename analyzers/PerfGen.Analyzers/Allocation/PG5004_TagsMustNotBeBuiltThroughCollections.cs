using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Allocation;

/// <summary>A list that is filled and copied for each measurement costs several objects; a TagList none.</summary>
internal sealed class PG5004_TagsMustNotBeBuiltThroughCollections() : MetricRule(Descriptors.PG5004)
{
    protected override void Register(RuleRegistration rule) => rule.OnMeasurement(static (context, measurement) =>
    {
        ImmutableArray<IArgumentOperation> arguments = measurement switch
        {
            { Library: MetricLibrary.Meter or MetricLibrary.PrometheusNet or MetricLibrary.DogStatsD, Operation: IInvocationOperation call } => call.Arguments,
            { Library: MetricLibrary.Meter, Operation: IObjectCreationOperation creation } => creation.Arguments,
            _ => [],
        };
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: "tags" or "labelValues" } && IsBuilt(argument.Value) is { } how && !OneTimeCode.Contains(context.ContainingSymbol, context.Cancellation))
                context.Report(Descriptors.PG5004, argument.Value, how);
        }
    });

    private static string? IsBuilt(IOperation tags)
    {
        switch (tags.Unwrapped())
        {
            case IInvocationOperation { TargetMethod: { Name: "ToArray" or "ToList", ContainingType: { Name: var type } } } copy when copy.Receiver() is { } source:
                return type is "Enumerable" && IsQuery(source) ? "through LINQ" : type is "Enumerable" or "List" ? "by copying a collection" : null;
            case IInvocationOperation { TargetMethod: { Name: "AsSpan", ContainingType.Name: "CollectionsMarshal" }, Arguments: [{ Value: ILocalReferenceOperation list }] }:
                return Definitions.Of(list)?.Unwrapped() is IObjectCreationOperation ? "in a list" : null;
            case IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable" }:
                return "through LINQ";
            case ICollectionExpressionOperation { Elements: var elements } when elements.Any(static element => element is ISpreadOperation { Operand: var operand } && !IsOfKnownLength(operand)):
                return "by copying a collection";
            case ILocalReferenceOperation local when Definitions.Of(local)?.Unwrapped() is IInvocationOperation or ICollectionExpressionOperation:
                return IsBuilt(Definitions.Of(local)!);
            case IObjectCreationOperation { Type.Name: "List" or "Dictionary" }:
                return "in a list";
            default:
                return null;
        }
    }

    private static bool IsQuery(IOperation source) => source.Unwrapped() is IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable" };

    private static bool IsOfKnownLength(IOperation spread) => spread.Unwrapped().Type is IArrayTypeSymbol or { Name: "Span" or "ReadOnlySpan" or "ImmutableArray" };
}
