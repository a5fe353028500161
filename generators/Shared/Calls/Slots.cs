using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>The members through which a profiled method can be called without being named.</summary>
internal static class Slots
{
    public static EquatableArray<Slot> Of(IMethodSymbol method) => method.ContainingType is null or { TypeKind: TypeKind.Interface }
        ? EquatableArray<Slot>.Empty
        : Overridden(method).Concat(Implemented(method))
            .Select(member => new Slot(
                member.OriginalDefinition.GetDocumentationCommentId() ?? "",
                member.Name,

                // A static member has no receiver whose type would tell.
                method.IsStatic ? null : ReceiverTypes.Of(method.ContainingType, member.ContainingType),
                Depth(method.ContainingType)))
            .Distinct()
            .ToEquatableArray();

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
