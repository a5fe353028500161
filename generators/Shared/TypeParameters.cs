using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>The type parameters that a static stand-in of a method needs.</summary>
internal static class TypeParameters
{
    /// <summary>Those of the containing types, outermost first, then the method's own: the order the compiler expects.</summary>
    public static IEnumerable<ITypeParameterSymbol> Of(IMethodSymbol method) => Of(method.ContainingType).Concat(method.TypeParameters);

    public static IEnumerable<ITypeParameterSymbol> Of(INamedTypeSymbol? type) =>
        type is null ? [] : Of(type.ContainingType).Concat(type.TypeParameters);

    /// <summary>Whether the type depends on the arguments of the code around it.</summary>
    public static bool Mentions(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => Mentions(array.ElementType),
        IPointerTypeSymbol pointer => Mentions(pointer.PointedAtType),
        INamedTypeSymbol named => named.TypeArguments.Any(Mentions) || (named.ContainingType is { } container && Mentions(container)),
        _ => false,
    };
}
