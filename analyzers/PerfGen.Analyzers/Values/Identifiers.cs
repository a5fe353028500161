using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Values;

/// <summary>Values that stand for one user, order or request: by their type, or by type and name.</summary>
internal static class Identifiers
{
    public static string? Reason(IOperation value)
    {
        ITypeSymbol? type = value.Type;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            type = underlying;
        if (type is null)
            return null;

        switch (value)
        {
            case IPropertyReferenceOperation { Property: { Name: "TraceIdentifier", ContainingType.Name: "HttpContext" } }:
                return "a value per request";
            case IPropertyReferenceOperation { Property: { Name: "RemoteIpAddress" } }:
            case IPropertyReferenceOperation { Property: { Name: "RemoteEndPoint" } }:
                return "a client's address";
            // user.FindFirst(ClaimTypes.NameIdentifier)?.Value
            case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "Claim" }, Instance: { } claim }:
                return LeafName.Of(claim.Origin().Unwrapped()) is { } claimed && IdentifierNames.Reason(claimed.Text, claimed.Owner) is { } telling ? $"a claim, {telling}" : null;
            // A dictionary's or group's key may be anything.
            case IPropertyReferenceOperation { Property: { Name: "Key", ContainingType.Name: "KeyValuePair" or "IGrouping" or "DictionaryEntry" } }:
                return null;
        }

        if (type is { Name: "ActivityTraceId" or "ActivitySpanId" })
            return $"{type.Name}, a value per request";
        LeafName? name = LeafName.Of(value);
        if (type is { Name: "Guid", ContainingNamespace.Name: "System" })
            return name is { } known && IdentifierNames.IsOfDeployment(known.Text, known.Owner) ? null : "Guid";
        if (IsStrongId(type))
            return IdentifierNames.IsOfFew(type.Name, null) ? null : $"{type.Name}, a type of identifiers";
        if (!MayIdentify(type) || name is not { } told)
            return null;
        return IdentifierNames.Reason(told.Text, told.Owner) is { } reason ? $"{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).TrimEnd('?')}, {reason}" : null;
    }

    private static bool MayIdentify(ITypeSymbol type) => type.SpecialType
        is SpecialType.System_String or SpecialType.System_Object
        or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_UInt64
        || type is { Name: "StringValues" or "Int128" or "UInt128" or "RedisKey" or "RedisValue" };

    /// <summary><c>readonly record struct OrderId(Guid Value)</c>.</summary>
    private static bool IsStrongId(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Struct or TypeKind.Class
        && type.Locations.Any(static location => location.IsInSource)
        && type.Name.Length > 2
        && type.Name.EndsWith("Id", StringComparison.Ordinal);
}
