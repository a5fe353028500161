using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PerfGen.Generators.Model;

namespace PerfGen.Generators.Parsing;

/// <summary>Places in the source, relative to the project.</summary>
internal static class Positions
{
    /// <summary>With the file's whole path; <see cref="RelativeTo"/> is to follow, once the project's folder is known.</summary>
    public static Position Of(SyntaxTree tree, TextSpan span)
    {
        LinePosition start = tree.GetLineSpan(span).StartLinePosition;
        return new Position(tree.FilePath, start.Line + 1, start.Character + 1);
    }

    public static Position RelativeTo(this Position position, Settings settings) => position with { File = RelativePath(position.File, settings) };

    /// <summary>With forward slashes; a file outside the project climbs with "..", and one that has no folder in common keeps its name only.</summary>
    public static string RelativePath(string path, Settings settings)
    {
        string[] file = Parts(path);
        string[] project = Parts(settings.ProjectDirectory);
        int common = file.Zip(project, static (a, b) => a == b).TakeWhile(static same => same).Count();
        if (common == 0)
            return path.Contains('/') || path.Contains('\\') ? file.LastOrDefault() ?? "" : path;

        return string.Join("/", Enumerable.Repeat("..", project.Length - common).Concat(file.Skip(common)));
    }

    private static string[] Parts(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
}
