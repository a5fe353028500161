using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>The types that an iterator may return, all of which can be measured step by step.</summary>
internal static class SequenceTypes
{
    public static bool Is(ITypeSymbol type) => type.OriginalDefinition switch
    {
        { SpecialType: SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_IEnumerator } => true,
        { SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IEnumerator_T } => true,
        INamedTypeSymbol { MetadataName: "IAsyncEnumerable`1" or "IAsyncEnumerator`1" } named => named.ContainingNamespace.ToDisplayString() == "System.Collections.Generic",
        _ => false,
    };
}
