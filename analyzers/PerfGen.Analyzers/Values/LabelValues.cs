using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics.Reading;
using PerfGen.Analyzers.Options;

namespace PerfGen.Analyzers.Values;

/// <summary>
/// Judges a label value by its meaning: what kind of expression it is, of what type, and what its name says. Looks through everything
/// that does not change how many values there are; anything that might (a method of the user's, a bucket, a lookup) is unknown.
/// </summary>
internal static class LabelValues
{
    private const int DeepestChain = 8;

    /// <summary>So many characters of an id tell as many apart as there are.</summary>
    private const int ShortestId = 8;

    public static LabelValue Classify(IOperation value, RuleOptions options) => Classify(value, options, DeepestChain);

    private static LabelValue Classify(IOperation value, RuleOptions options, int depth)
    {
        value = value.Unwrapped().Origin().Unwrapped();
        if (depth == 0)
            return LabelValue.Unknown;
        if (value.ConstantValue.HasValue || IsBoundedType(value.Type, options) || NameOf(value) is { } name && options.Lists(OptionNames.BoundedNames, name))
            return LabelValue.Bounded;

        switch (value)
        {
            case ITypeOfOperation or INameOfOperation:
                return LabelValue.Bounded;

            case IConditionalOperation { WhenFalse: { } otherwise } ternary:
                return Limited(ternary.WhenTrue, ternary.Condition, holds: true, options, depth).Or(Limited(otherwise, ternary.Condition, holds: false, options, depth));

            case ICoalesceOperation coalesce:
                return Classify(coalesce.Value, options, depth - 1).Or(Classify(coalesce.WhenNull, options, depth - 1));

            case ISwitchExpressionOperation choice:
                LabelValue chosen = LabelValue.Bounded;
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                    chosen = chosen.Or(OfArm(arm, options, depth));
                return chosen;

            case IConditionalAccessOperation access:
                return Classify(access.WhenNotNull, options, depth - 1);

            case IAwaitOperation awaited:
                return Classify(awaited.Operation, options, depth - 1);

            case IInterpolatedStringOperation interpolated:
                LabelValue holes = LabelValue.Bounded;
                foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
                {
                    if (part is IInterpolationOperation hole)
                        holes = holes.Or(Formatted(hole.Expression, FormatOf(hole), options, depth));
                }

                return holes;

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation:
                return Classify(concatenation.LeftOperand, options, depth - 1).Or(Classify(concatenation.RightOperand, options, depth - 1));

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder, RightOperand.ConstantValue.HasValue: true }:
                return LabelValue.Bounded;

            case IInvocationOperation call:
                return OfCall(call, options, depth);

            // text[..8]
            case IImplicitIndexerReferenceOperation { Type.SpecialType: SpecialType.System_String, Instance: var text, Argument: IRangeOperation { RightOperand: { } end } }:
                return Shortened(Classify(text, options, depth - 1), end.Unwrapped().ConstantValue.Value is int kept ? kept : 0);

            case ILocalReferenceOperation local:
                return OfLocal(local, options, depth);

            case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable }:
                return Classify(nullable, options, depth - 1);

            case IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } }:
                // Whatever it is, a process has one.
                return LabelValue.Bounded;

            case IFieldReferenceOperation { Field: { IsReadOnly: true } field } when Initial(field, value) is { } initial && Classify(initial, options, depth - 1).Domain == Domain.Bounded:
                return LabelValue.Bounded;

            default:
                return Leaves.Classify(value, options);
        }
    }

    private static LabelValue OfLocal(ILocalReferenceOperation local, RuleOptions options, int depth)
    {
        IReadOnlyList<IOperation> values = Definitions.AllOf(local);
        if (values.Count == 1)
        {
            LabelValue only = Classify(values[0], options, depth - 1);
            return only.Domain != Domain.Unknown ? only : Leaves.Classify(local, options);
        }

        // Of several the order decides, which is not followed here: only what holds for all of them counts, and the name.
        if (values.Count > 1 && values.All(value => Classify(value, options, depth - 1).Domain == Domain.Bounded))
            return LabelValue.Bounded;
        return Leaves.Classify(local, options);
    }

    private static LabelValue OfCall(IInvocationOperation call, RuleOptions options, int depth)
    {
        IMethodSymbol method = call.TargetMethod;
        switch (method.Name)
        {
            case "ToString" when call.Instance is { } instance && Leaves.Classify(call, options).Domain != Domain.Unbounded:
                return Formatted(instance, call.Arguments is [{ Value: var format }, ..] ? format.ConstantText() : null, options, depth);
            case "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" or "Trim" or "TrimStart" or "TrimEnd" or "GetValueOrDefault" or "Normalize"
                when method.ContainingType.SpecialType is SpecialType.System_String or SpecialType.System_Nullable_T
                    || method.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return Classify(call.Instance!, options, depth - 1);
            case "Replace" when method.ContainingType.SpecialType == SpecialType.System_String && call.Arguments.All(static argument => argument.Value.ConstantValue.HasValue):
                return Classify(call.Instance!, options, depth - 1);
            case "Format" or "Concat" or "Join" or "Intern" when method.ContainingType.SpecialType == SpecialType.System_String:
            case "ToString" when method.ContainingType.Name == "Convert":
            case "ConfigureAwait" or "EscapeDataString" or "UrlEncode":
            // Other spellings of the same value.
            case "GetHashCode" or "ToBase64String" or "ToHexString" or "ToHexStringLower" or "ToByteArray":
                LabelValue all = LabelValue.Bounded;
                foreach (IOperation part in Parts(call))
                    all = all.Or(Classify(part, options, depth - 1));
                return all;
            case "Substring" when method.ContainingType.SpecialType == SpecialType.System_String && call.Instance is { } text:
                return Shortened(Classify(text, options, depth - 1), call.Arguments is [_, { Value.ConstantValue.Value: int length }] ? length : 0);
            case "GetType" or "GetName" or "GetTypeCode" when method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_Enum or SpecialType.System_String:
                return LabelValue.Bounded;
            default:
                return Leaves.Classify(call, options);
        }
    }

    private static IEnumerable<IOperation> Parts(IInvocationOperation call)
    {
        if (call.Instance is { } instance)
            yield return instance;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value is IArrayCreationOperation { Initializer.ElementValues: var elements } && argument.ArgumentKind == ArgumentKind.ParamArray)
            {
                foreach (IOperation element in elements)
                    yield return element;
            }
            else if (argument.Value is ICollectionExpressionOperation { Elements: var spanned })
            {
                foreach (IOperation element in spanned)
                    yield return element;
            }
            else if (argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter?.Type.Name is not ("IFormatProvider" or "CultureInfo"))
            {
                yield return argument.Value;
            }
        }
    }

    /// <summary>Of a time with a format like HH or dddd there are few.</summary>
    private static LabelValue Formatted(IOperation value, string? format, RuleOptions options, int depth)
    {
        LabelValue result = Classify(value, options, depth - 1);
        return result.Evidence?.Kind == EvidenceKind.TimeOrRandom && format is "HH" or "H" or "%H" or "hh" or "mm" or "dddd" or "ddd" or "MMM" or "MMMM" or "MM" or "dd" or "tt"
            ? LabelValue.Bounded
            : result;
    }

    /// <summary>A beginning may be what was meant to be few, unless it is long, or that of a text in which nothing is.</summary>
    private static LabelValue Shortened(LabelValue whole, int length) =>
        whole.Evidence is { Kind: var kind } && length < ShortestId && kind != EvidenceKind.ExceptionText ? LabelValue.Unknown : whole;

    private static string? FormatOf(IInterpolationOperation hole) => hole.FormatString.ConstantText();

    private static LabelValue Limited(IOperation arm, IOperation condition, bool holds, RuleOptions options, int depth)
    {
        LabelValue value = Classify(arm, options, depth - 1);
        return value.Evidence is { } evidence && (Guards.Limits(condition, evidence.Operation, holds) || Guards.Limits(condition, arm, holds)) ? LabelValue.Unknown : value;
    }

    private static LabelValue OfArm(ISwitchExpressionArmOperation arm, RuleOptions options, int depth)
    {
        if (arm.Value is IConversionOperation { Operand: IThrowOperation } or IThrowOperation)
            return LabelValue.Bounded;
        LabelValue value = Classify(arm.Value, options, depth - 1);
        return arm.Pattern is not IDiscardPatternOperation && arm.Guard is null && value.Domain == Domain.Unbounded ? LabelValue.Unknown : value;
    }

    private static IOperation? Initial(IFieldSymbol field, IOperation value) =>
        value.SemanticModel?.Compilation is { } compilation ? Definitions.Of(field, compilation, default) : null;

    private static bool IsBoundedType(ITypeSymbol? type, RuleOptions options)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            type = underlying;
        return type is { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean } or { Name: "Type", ContainingNamespace.Name: "System" }
            || type is not null && (options.Lists(OptionNames.BoundedTypes, type.Name) || options.Lists(OptionNames.BoundedTypes, type.ToDisplayString()));
    }

    private static string? NameOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        IInvocationOperation call => call.TargetMethod.Name,
        _ => null,
    };
}
