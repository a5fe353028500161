using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>The files that generators wrote.</summary>
internal static class GeneratedTrees
{
    /// <summary>Whether this generator wrote it: the compiler makes the generator's name a part of the path.</summary>
    public static bool IsOurs(SyntaxTree tree) => tree.FilePath.Contains(KnownNames.Generator);
}
