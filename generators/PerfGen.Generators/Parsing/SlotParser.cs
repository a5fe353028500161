using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>The members through which a profiled method can be called without being named.</summary>
internal static class SlotParser
{
    public static EquatableArray<Slot> Parse(IMethodSymbol method) => method.IsStatic || method.ContainingType.TypeKind == TypeKind.Interface
        ? EquatableArray<Slot>.Empty
        : Overridden(method).Concat(Implemented(method))
            .Select(member => new Slot(
                member.OriginalDefinition.GetDocumentationCommentId() ?? "",
                member.Name,
                ReceiverTypes.Of(method.ContainingType, member.ContainingType),
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
            .Where(member => !member.IsStatic
                && selfAndOverridden.Contains(method.ContainingType.FindImplementationForInterfaceMember(member), SymbolEqualityComparer.Default)));
    }

    private static int Depth(INamedTypeSymbol type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;
}
