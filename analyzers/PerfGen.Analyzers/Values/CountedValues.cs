using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Values;

/// <summary>The values of a label where they can be counted: bool, enum, constants and choices among them.</summary>
internal static class CountedValues
{
    private const int DeepestChain = 6;

    /// <summary>All values, by a text that tells them apart; null where they cannot be counted.</summary>
    public static ImmutableHashSet<string>? Of(IOperation value) => Of(value, DeepestChain);

    /// <summary>The values of a type that has few.</summary>
    public static ImmutableHashSet<string>? Of(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            return Of(underlying)?.Add("");
        if (type?.SpecialType == SpecialType.System_Boolean)
            return ["False", "True"];
        if (type is not { TypeKind: TypeKind.Enum } || type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "FlagsAttribute"))
            return null;
        return [.. type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Select(static field => $"{field.ConstantValue}")];
    }

    private static ImmutableHashSet<string>? Of(IOperation value, int depth)
    {
        value = value.Unwrapped();
        if (value.ConstantValue.HasValue)
            return [$"{value.ConstantValue.Value}"];
        if (depth == 0)
            return null;
        if (Of(value.Type) is { } values)
            return values;

        switch (value)
        {
            case IConditionalOperation { WhenFalse: { } otherwise } ternary:
                return Union(Of(ternary.WhenTrue, depth - 1), Of(otherwise, depth - 1));
            case ICoalesceOperation coalesce:
                return Union(Of(coalesce.Value, depth - 1), Of(coalesce.WhenNull, depth - 1));
            case ISwitchExpressionOperation choice:
                ImmutableHashSet<string>? all = [];
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                    all = Union(all, arm.Value.Unwrapped() is IThrowOperation ? [] : Of(arm.Value, depth - 1));
                return all;
            case IConditionalAccessOperation access:
                return Of(access.WhenNotNull, depth - 1)?.Add("");
            case IInvocationOperation { TargetMethod.Name: "ToString" or "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant", Instance: { } instance }:
                return Of(instance, depth - 1);
            case IInterpolatedStringOperation interpolated when interpolated.Parts.OfType<IInterpolationOperation>().ToArray() is [var hole]:
                return Of(hole.Expression, depth - 1);
            case ILocalReferenceOperation local when Definitions.AllOf(local) is { Count: > 0 } definitions:
                ImmutableHashSet<string>? defined = [];
                foreach (IOperation definition in definitions)
                    defined = Union(defined, Of(definition, depth - 1));
                return defined;
            case IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field }:
                return [field.ToDisplayString()];
            default:
                return null;
        }
    }

    private static ImmutableHashSet<string>? Union(ImmutableHashSet<string>? one, ImmutableHashSet<string>? other) => one is null || other is null ? null : one.Union(other);
}
