using System.Runtime.CompilerServices;

namespace PerfGen.Benchmarks;

/// <summary>The places in the README that runs write.</summary>
internal static class ReadmeTable
{
    /// <summary>The repository's folder.</summary>
    public static string Repository { get; } = Folder();

    /// <summary>Puts a run's tables where the README has its marks; false, after a sentence about it, if it has none.</summary>
    public static bool Replace(string run, string tables)
    {
        string start = $"<!-- {run}: written by the run -->", stop = $"<!-- {run}: end -->";
        string path = Path.Combine(Repository, "benchmarks", "README.md");
        string text = File.ReadAllText(path);
        int begin = text.IndexOf(start, StringComparison.Ordinal), end = text.IndexOf(stop, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            Console.Error.WriteLine($"'{path}' has no place for the table; put '{start}' and '{stop}' on lines of their own.");
            return false;
        }

        File.WriteAllText(path, $"{text[..begin]}{start}\n\n{tables.ReplaceLineEndings("\n")}{text[end..]}");
        return true;
    }

    private static string Folder([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", ".."));
}
