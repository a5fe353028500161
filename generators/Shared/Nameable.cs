using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>Whether a type can be named from another file and another class of the same assembly.</summary>
internal static class Nameable
{
    /// <summary>The first type in a type's full name, arguments included, that cannot be named; null when all can.</summary>
    public static INamedTypeSymbol? FirstHidden(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => FirstHidden(array.ElementType),
        IPointerTypeSymbol pointer => FirstHidden(pointer.PointedAtType),
        IFunctionPointerTypeSymbol function => function.Signature.Parameters
            .Select(static parameter => parameter.Type)
            .Append(function.Signature.ReturnType)
            .Select(FirstHidden)
            .FirstOrDefault(static hidden => hidden is not null),
        INamedTypeSymbol { IsAnonymousType: true } anonymous => anonymous,
        INamedTypeSymbol named => IsHidden(named)
            ? named
            : FirstHidden(named.ContainingType) ?? named.TypeArguments.Select(FirstHidden).FirstOrDefault(static hidden => hidden is not null),
        _ => null,
    };

    /// <summary>Whether another assembly can call the method, itself or through an interface.</summary>
    public static bool IsVisibleOutside(IMethodSymbol method) =>
        (method.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
            || method.ExplicitInterfaceImplementations.Length > 0)
        && IsPublic(method.ContainingType);

    /// <summary>Whether an assembly named in [InternalsVisibleTo] can, and any other cannot.</summary>
    public static bool IsVisibleToFriendsOnly(IMethodSymbol method) =>
        !IsVisibleOutside(method)
        && (method.DeclaredAccessibility != Accessibility.Private || method.ExplicitInterfaceImplementations.Length > 0)
        && FirstHidden(method.ContainingType) is null
        && method.ContainingAssembly.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.Runtime.CompilerServices.InternalsVisibleToAttribute");

    public static bool IsPublic(INamedTypeSymbol? type) =>
        type is null || (type.DeclaredAccessibility == Accessibility.Public && IsPublic(type.ContainingType));

    public static string Visibility(INamedTypeSymbol type) => type switch
    {
        { IsFileLocal: true } => "local to its file",
        { DeclaredAccessibility: Accessibility.Private } => "private",
        { IsAnonymousType: true } => "anonymous",
        _ => "protected",
    };

    private static bool IsHidden(INamedTypeSymbol type) =>
        type.IsFileLocal || type.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;
}
