using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>Interfaces that carry the attribute themselves: what stands behind one is measured by a generated decorator.</summary>
internal static class DecoratedInterfaces
{
    public static bool Contain(INamedTypeSymbol? type) =>
        type is { TypeKind: TypeKind.Interface }
        && (ProfiledMembers.Find(type, KnownNames.ProfileAttribute) ?? ProfiledMembers.Find(type, KnownNames.ThresholdAttribute)) is not null;

    /// <summary>
    /// Whether a decorator comes between a call of this method and its implementation. Static, private and sealed methods have only the
    /// body in the interface, which calls reach without asking an object.
    /// </summary>
    public static bool Measure(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary } && IsLeftToImplementations(method) && Contain(method.ContainingType);

    /// <summary>
    /// The methods of inherited interfaces that the decorator measures under the name of its own interface: those that nobody else
    /// measures and that nobody asked to leave out.
    /// </summary>
    public static IEnumerable<IMethodSymbol> Inherited(INamedTypeSymbol type) => !Contain(type)
        ? []
        : type.AllInterfaces
            .Where(static inherited => !Contain(inherited) && !ProfiledMembers.IsIgnored(inherited))
            .SelectMany(static inherited => inherited.GetMembers())
            .OfType<IMethodSymbol>()
            .Where(static method => method is { MethodKind: MethodKind.Ordinary, ExplicitInterfaceImplementations.Length: 0 }
                && IsLeftToImplementations(method)
                && !ProfiledMembers.AsksForItself(method)
                && !ProfiledMembers.IsIgnored(method));

    /// <summary>Whether a class that implements the interface may, or has to, say what the member does.</summary>
    public static bool IsLeftToImplementations(ISymbol member) => !member.IsStatic && (member.IsAbstract || member.IsVirtual);
}
