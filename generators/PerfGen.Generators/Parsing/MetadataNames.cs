using Microsoft.CodeAnalysis;

namespace PerfGen.Generators.Parsing;

/// <summary>Types by the names that the run time knows them by.</summary>
internal static class MetadataNames
{
    /// <summary>With the assembly: <c>Shop.Outer+Inner, Shop</c>.</summary>
    public static string Of(INamedTypeSymbol type) => $"{WithoutAssembly(type)}, {type.ContainingAssembly.Name}";

    /// <summary><c>Shop.Outer+Inner`1</c>.</summary>
    public static string WithoutAssembly(INamedTypeSymbol type) =>
        type.ContainingType is { } container ? $"{WithoutAssembly(container)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
        : $"{Of(type.ContainingNamespace)}.{type.MetadataName}";

    /// <summary>Without the <c>@</c> that C# puts before a keyword.</summary>
    private static string Of(INamespaceSymbol space) =>
        space.ContainingNamespace.IsGlobalNamespace ? space.MetadataName : $"{Of(space.ContainingNamespace)}.{space.MetadataName}";
}
