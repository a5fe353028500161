using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>
/// A derived type may implement an interface again, and with another method than the one it inherits: whoever is of that type must not
/// be taken for a receiver of the inherited one.
/// </summary>
internal static class Reimplementations
{
    /// <summary>The types derived from the receiver in whose stead the member is another method, profiled ones left out: they are tested for themselves.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(IMethodSymbol method, INamedTypeSymbol receiver, IMethodSymbol member) =>
        member.ContainingType.TypeKind != TypeKind.Interface || receiver.IsSealed
            ? []
            : Heirs.Of(receiver).Where(heir => InstancesIn(heir, member).Any(instance => IsAnother(heir.FindImplementationForInterfaceMember(instance) as IMethodSymbol, method)));

    /// <summary>The pattern that a receiver has to match; null when one of the types cannot be named.</summary>
    public static string? Without(INamedTypeSymbol receiver, IReadOnlyCollection<INamedTypeSymbol> others, INamedTypeSymbol memberType)
    {
        if (Name(receiver, memberType) is not { } name)
            return null;

        string?[] names = [.. others.Select(other => Name(other, InterfaceOf(other, memberType)))];
        if (names.Contains(null))
            return null;
        return names.Length switch
        {
            0 => name,
            1 => $"{name} and not {names[0]}",
            _ => $"{name} and not ({string.Join(" or ", names)})",
        };
    }

    private static string? Name(INamedTypeSymbol type, INamedTypeSymbol memberType) =>
        Nameable.FirstHidden(type) is null ? ReceiverTypes.Of(type, memberType) : null;

    private static INamedTypeSymbol InterfaceOf(INamedTypeSymbol type, INamedTypeSymbol memberType) =>
        type.AllInterfaces.First(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, memberType.OriginalDefinition));

    private static IEnumerable<IMethodSymbol> InstancesIn(INamedTypeSymbol type, IMethodSymbol member) => type.AllInterfaces
        .Where(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, member.ContainingType.OriginalDefinition))
        .SelectMany(implemented => implemented.GetMembers(member.Name).OfType<IMethodSymbol>())
        .Where(instance => SymbolEqualityComparer.Default.Equals(instance.OriginalDefinition, member.OriginalDefinition));

    private static bool IsAnother(IMethodSymbol? implementation, IMethodSymbol method)
    {
        if (implementation is null || ProfiledMembers.AsksForItself(implementation) || ProfiledMembers.IsCoveredByItsType(implementation))
            return false;
        for (IMethodSymbol? one = implementation; one is not null; one = one.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, method))
                return false;
        }

        return true;
    }
}
