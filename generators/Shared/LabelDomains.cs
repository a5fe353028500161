using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>What bounds the number of values of a label.</summary>
internal enum LabelDomain
{
    Bool,
    Enum,

    /// <summary>A string whose values are named.</summary>
    Named,

    /// <summary>A string the number of whose values is bounded.</summary>
    Bounded,

    /// <summary>Nothing does, so no series are made of it.</summary>
    Unbounded,
}

internal static class LabelDomains
{
    public static LabelDomain Of(IParameterSymbol parameter, AttributeData attribute) => parameter switch
    {
        { RefKind: RefKind.Out } => LabelDomain.Unbounded,
        { Type.SpecialType: SpecialType.System_Boolean } => LabelDomain.Bool,
        { Type.TypeKind: TypeKind.Enum } => LabelDomain.Enum,
        { Type.SpecialType: SpecialType.System_String } when NamedValues(attribute).Any() => LabelDomain.Named,
        { Type.SpecialType: SpecialType.System_String } when MaxValues(attribute) > 0 => LabelDomain.Bounded,
        _ => LabelDomain.Unbounded,
    };

    public static int MaxValues(AttributeData attribute) => attribute.Named("MaxValues") as int? ?? 0;

    public static IEnumerable<string> NamedValues(AttributeData attribute) => attribute.NamedArguments
        .Where(static argument => argument.Key == "Values" && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false })
        .SelectMany(static argument => argument.Value.Values)
        .Select(static value => value.Value as string)
        .OfType<string>()
        .Distinct();
}
