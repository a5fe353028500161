using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>Which methods the attributes ask to measure.</summary>
internal static class ProfiledMembers
{
    /// <summary>The methods that <c>[Profile]</c> on a type covers: the ordinary ones that have a body; of an interface, those without as well.</summary>
    public static IEnumerable<IMethodSymbol> Of(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Where(IsCovered);

    /// <summary>Whether it is an ordinary method with a body.</summary>
    public static bool HasBody(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, IsImplicitlyDeclared: false, IsAbstract: false, IsExtern: false };

    /// <summary>Whether the method carries an attribute of its own that asks to measure it.</summary>
    public static bool AsksForItself(IMethodSymbol method) =>
        !IsIgnored(method) && (Find(method, KnownNames.ProfileAttribute) ?? Find(method, KnownNames.ThresholdAttribute)) is not null;

    /// <summary>Whether an attribute on the method's type asks to measure it.</summary>
    public static bool IsCoveredByItsType(IMethodSymbol method) =>
        IsCovered(method)
        && !IsIgnored(method)
        && method.ContainingType is { } type
        && (Find(type, KnownNames.ProfileAttribute) is not null || DecoratedInterfaces.Contain(type));

    public static bool IsIgnored(ISymbol symbol) => Find(symbol, KnownNames.ProfileIgnoreAttribute) is not null;

    /// <summary>An attribute of a symbol; of a partial method, on either part.</summary>
    public static AttributeData? Find(ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => IsNamed(attribute.AttributeClass, metadataName))
        ?? (symbol is IMethodSymbol { PartialImplementationPart: { } body } ? Find(body, metadataName) : null);

    /// <summary>The value of a named argument, or null when it was not written.</summary>
    public static object? Named(this AttributeData attribute, string property) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == property).Value is { Kind: not TypedConstantKind.Array } value ? value.Value : null;

    private static bool IsCovered(IMethodSymbol method) => DecoratedInterfaces.Contain(method.ContainingType)
        ? method is { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false, IsExtern: false }
        : HasBody(method);

    public static bool IsNamed(INamedTypeSymbol? type, string metadataName) =>
        type is { ContainingNamespace: { Name: "PerfGen", ContainingNamespace.IsGlobalNamespace: true } } && "PerfGen." + type.MetadataName == metadataName;
}
