namespace Quickstart;

internal static class CommandLine
{
    internal const string Usage = """
        Usage: Quickstart [folders...]

        Reads every text file under the folders (without any: under this repository), counts
        identifiers, finds passages repeated between files, and prints its own profile.
        """;

    internal static bool AsksForHelp(string[] args) => args.Contains("--help") || args.Contains("-h");

    /// <returns>What is wrong with the arguments, in one sentence; null if nothing is.</returns>
    internal static string? Problem(string[] args)
    {
        if (Array.Find(args, static folder => !Directory.Exists(folder)) is { } missing)
            return $"There is no folder '{missing}'.";
        return args.Length == 0 && RepositoryRoot.Find() is null
            ? $"Name a folder: there is no {RepositoryRoot.Marker} in this folder or above it."
            : null;
    }

    internal static IReadOnlyList<SourcePath> Folders(string[] args) => args.Length == 0
        ? [new SourcePath("", RepositoryRoot.Find()!)]
        : [.. args.Select(static folder => new SourcePath(folder, Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))))];
}
