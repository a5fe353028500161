using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>
/// Names an implementing type from inside a wrapper of the member that it implements, which has that member's type parameters and
/// no others: <c>Repository&lt;T&gt; : IRepository&lt;T&gt;</c> can be named there, <c>Map&lt;K, V&gt; : IRepository&lt;V&gt;</c> cannot.
/// </summary>
internal static class ReceiverTypes
{
    public static string? Of(INamedTypeSymbol type, INamedTypeSymbol memberType)
    {
        if (type.ContainingType is { } container && Shared.TypeParameters.Of(container).Any())
            return null;
        if (type.TypeParameters.Length == 0)
            return TypeNames.Code(type);

        var arguments = new ITypeSymbol[type.TypeParameters.Length];
        foreach (ITypeParameterSymbol parameter in type.TypeParameters)
        {
            int position = memberType.TypeArguments.IndexOf(parameter, 0, memberType.TypeArguments.Length, SymbolEqualityComparer.Default);
            if (position < 0 || !AllowsAll(parameter, memberType.OriginalDefinition.TypeParameters[position]))
                return null;
            arguments[parameter.Ordinal] = memberType.OriginalDefinition.TypeParameters[position];
        }

        return TypeNames.Code(type.Construct(arguments));
    }

    /// <summary>Whether whatever fits the member's parameter fits the type's as well.</summary>
    private static bool AllowsAll(ITypeParameterSymbol own, ITypeParameterSymbol member) =>
        own.ConstraintTypes.Length == 0
        && (!own.HasConstructorConstraint || member.HasConstructorConstraint || member.HasValueTypeConstraint)
        && (!own.HasReferenceTypeConstraint || member.HasReferenceTypeConstraint)
        && (!own.HasValueTypeConstraint || member.HasValueTypeConstraint)
        && (!own.HasUnmanagedTypeConstraint || member.HasUnmanagedTypeConstraint)
        && (!own.HasNotNullConstraint || member.HasNotNullConstraint || member.HasValueTypeConstraint)
        && (own.AllowsRefLikeType || !member.AllowsRefLikeType);
}
