using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>The files that generators wrote.</summary>
internal static class GeneratedTrees
{
    /// <summary>Whether this generator wrote it: the compiler makes the generator's name a part of the path.</summary>
    public static bool IsOurs(SyntaxTree tree) => tree.FilePath.Contains(KnownNames.Generator);

    /// <summary>
    /// Whether any generator wrote it: no other generator sees such a file. Its path is <c>assembly/generator/name</c>, in an editor as it
    /// is, in a build below a folder that is called <c>generated</c> unless the project calls it otherwise.
    /// </summary>
    public static bool IsOfAnyGenerator(SyntaxTree tree)
    {
        string[] parts = tree.FilePath.Split('/', '\\');
        bool isRooted = tree.FilePath.StartsWith("/", StringComparison.Ordinal) || tree.FilePath.StartsWith("\\", StringComparison.Ordinal) || parts[0].EndsWith(":", StringComparison.Ordinal);
        return isRooted ? parts.Length >= 4 && parts[parts.Length - 4] == "generated" : parts.Length == 3;
    }
}
