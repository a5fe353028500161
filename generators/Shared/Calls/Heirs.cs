using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>
/// Classes of an assembly that name a base class and an interface: there a method of the base may come to implement the interface
/// without knowing of it. Told by the syntax first, so that few types are bound; kept as long as the assembly's symbol lives.
/// </summary>
internal static class Heirs
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, IReadOnlyList<INamedTypeSymbol>> _byAssembly = new();

    /// <summary>Those that inherit from the type, directly or not.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type) => _byAssembly
        .GetValue(type.ContainingAssembly, static assembly => [.. In(assembly.GlobalNamespace)])
        .Where(heir => Bases(heir).Any(parent => SymbolEqualityComparer.Default.Equals(parent.OriginalDefinition, type)));

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent;
    }

    private static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol container)
    {
        foreach (INamedTypeSymbol type in container.GetTypeMembers())
        {
            if (type.TypeKind == TypeKind.Class && NamedBases(type) > 1)
                yield return type;
            foreach (INamedTypeSymbol nested in In(type))
                yield return nested;
        }

        if (container is not INamespaceSymbol space)
            yield break;
        foreach (INamedTypeSymbol type in space.GetNamespaceMembers().SelectMany(In))
            yield return type;
    }

    private static int NamedBases(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(static part => part.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .Sum(static declaration => declaration.BaseList?.Types.Count ?? 0);
}
