using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>The files that generators wrote.</summary>
internal static class GeneratedTrees
{
    private static readonly char[] _separators = ['/', '\\'];

    /// <summary>Whether this generator wrote it: the compiler makes the generator's name a part of the path.</summary>
    public static bool IsOurs(SyntaxTree tree) => tree.FilePath.Contains(KnownNames.Generator);

    /// <summary>
    /// The folder in which a build puts what generators write, whatever the project calls it: what ours wrote lies in it, as <c>assembly/generator/name</c>. Empty in an editor, where such a
    /// path begins with the assembly; null when ours wrote nothing.
    /// </summary>
    public static string? FolderIn(Compilation compilation)
    {
        if (compilation.SyntaxTrees.FirstOrDefault(IsOurs) is not { FilePath: var path })
            return null;
        string assembly = path.Substring(0, path.IndexOf(KnownNames.Generator, StringComparison.Ordinal)).TrimEnd(_separators);
        return assembly.Substring(0, assembly.LastIndexOfAny(_separators) + 1);
    }

    /// <summary>Whether any generator wrote it: no other generator sees such a file.</summary>
    /// <param name="tree">A file of the compilation.</param>
    /// <param name="folder">That of <see cref="FolderIn"/>.</param>
    public static bool IsOfAnyGenerator(SyntaxTree tree, string? folder)
    {
        string path = tree.FilePath;
        if (string.IsNullOrEmpty(folder))
            return !IsRooted(path) && path.Split(_separators).Length >= 3;

        // The name of a generator's type has its namespace; a folder of files that a build made by other means hardly has a full stop.
        return path.StartsWith(folder, StringComparison.Ordinal) && path.Substring(folder!.Length).Split(_separators) is [_, var generator, _, ..] && generator.Contains('.');
    }

    private static bool IsRooted(string path) => path.IndexOfAny(_separators) == 0 || path.Split(_separators)[0].EndsWith(":", StringComparison.Ordinal);
}
