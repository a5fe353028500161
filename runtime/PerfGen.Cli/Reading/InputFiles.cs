namespace PerfGen.Cli.Reading;

/// <summary>One file of a side. A file that was found, rather than named, may be something else altogether.</summary>
internal readonly record struct InputFile(string Path, bool Named);

/// <summary>Turns what the user wrote (files, folders, wildcards) into files, in ordinal order.</summary>
internal static class InputFiles
{
    public static IReadOnlyList<InputFile> Find(IEnumerable<string> paths)
    {
        var files = new List<InputFile>();
        foreach (string path in paths)
            files.AddRange(Find(path));
        return [.. files.DistinctBy(static file => Path.GetFullPath(file.Path))];
    }

    private static InputFile[] Find(string path)
    {
        try
        {
            if (File.Exists(path))
                return [new(path, Named: true)];
            if (Directory.Exists(path))
                return Found(path, "*.json", SearchOption.AllDirectories, $"The folder '{path}' holds no JSON file");
            if (Path.GetFileName(path).AsSpan().ContainsAny('*', '?') && Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder.Length == 0 ? "." : folder))
                return Found(folder.Length == 0 ? "." : folder, Path.GetFileName(path), SearchOption.TopDirectoryOnly, $"No file matches '{path}'");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CommandException.Input($"'{path}' cannot be read ({error.Message.TrimEnd('.')}); name a file or a folder that can.");
        }

        throw CommandException.Input($"'{path}' does not exist; name a BenchmarkDotNet JSON file, a PerfGen snapshot, or a folder with them.");
    }

    private static InputFile[] Found(string folder, string pattern, SearchOption depth, string nothing)
    {
        InputFile[] files = [.. Directory.EnumerateFiles(folder, pattern, depth).Order(StringComparer.Ordinal).Select(static file => new InputFile(file, Named: false))];
        return files.Length > 0
            ? files
            : throw CommandException.Input($"{nothing}; run the benchmarks with '--exporters json', or name another place.");
    }
}
