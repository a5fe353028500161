using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>All types that a compilation declares, nested ones included.</summary>
internal static class SourceTypes
{
    public static IEnumerable<INamedTypeSymbol> Of(IAssemblySymbol assembly) => In(assembly.GlobalNamespace);

    private static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
                yield return type;
            if (member is INamespaceOrTypeSymbol nested)
            {
                foreach (INamedTypeSymbol inner in In(nested))
                    yield return inner;
            }
        }
    }
}
