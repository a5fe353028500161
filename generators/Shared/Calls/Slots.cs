using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>The members through which a profiled method can be called without being named.</summary>
internal static class Slots
{
    public static EquatableArray<Slot> Of(IMethodSymbol method) => method.ContainingType is null or { TypeKind: TypeKind.Interface }
        ? EquatableArray<Slot>.Empty
        : Overridden(method).Concat(Implemented(method))
            .Select(member => Parse(method, method.ContainingType, member))
            .Concat(ImplementedByHeirs(method))
            .Distinct()
            .ToEquatableArray();

    private static Slot Parse(IMethodSymbol method, INamedTypeSymbol receiver, IMethodSymbol member)
    {
        INamedTypeSymbol[] others = [.. Reimplementations.Of(method, receiver, member)];
        return new Slot(
            member.OriginalDefinition.GetDocumentationCommentId() ?? "",
            member.Name,

            // A static member has no receiver whose type would tell.
            method.IsStatic ? null : Reimplementations.Without(receiver, others, member.ContainingType),
            Depth(receiver),
            IsForThisAssemblyOnly: Nameable.IsVisibleOutside(method) && !others.Append(receiver).All(Nameable.IsPublic));
    }

    /// <summary>A type that inherits the method may thereby implement an interface of its own.</summary>
    private static IEnumerable<Slot> ImplementedByHeirs(IMethodSymbol method) => method.IsStatic || method.DeclaredAccessibility != Accessibility.Public || method.ContainingType.IsSealed
        ? []
        : Heirs.Of(method.ContainingType).SelectMany(heir => heir.AllInterfaces
            .SelectMany(type => type.GetMembers(method.Name).OfType<IMethodSymbol>())
            .Where(member => IsImplementedBy(method, member, heir) && !IsImplementedBy(method, member, method.ContainingType))
            .Select(member => Parse(method, heir, member)));

    private static bool IsImplementedBy(IMethodSymbol method, IMethodSymbol member, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member)?.OriginalDefinition, method);

    private static IEnumerable<IMethodSymbol> Overridden(IMethodSymbol method)
    {
        for (IMethodSymbol? member = method.OverriddenMethod; member is not null; member = member.OverriddenMethod)
            yield return member;
    }

    private static IEnumerable<IMethodSymbol> Implemented(IMethodSymbol method)
    {
        IMethodSymbol[] selfAndOverridden = [method, .. Overridden(method)];
        return method.ExplicitInterfaceImplementations.Concat(method.ContainingType.AllInterfaces
            .SelectMany(type => type.GetMembers(method.Name).OfType<IMethodSymbol>())
            .Where(member => member.IsStatic == method.IsStatic
                && selfAndOverridden.Contains(method.ContainingType.FindImplementationForInterfaceMember(member), SymbolEqualityComparer.Default)));
    }

    private static int Depth(INamedTypeSymbol type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;
}
