namespace PerfGen.Generators.Parsing;

/// <summary>
/// Names of the outputs, one for each source file. The compiler allows few characters in them and does not tell upper case from lower:
/// what that would make equal is told apart by the path's own hash and, if need be, by a number.
/// </summary>
internal static class OutputNames
{
    public static IEnumerable<T> WithOwnNames<T>(this IEnumerable<T> files, Func<T, string> path, Func<T, string, T> rename)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (T file in files)
        {
            string name = Of(path(file));
            string unique = name;
            for (int number = 2; !taken.Add(unique); number++)
                unique = $"{name}.{number}";
            yield return rename(file, unique);
        }
    }

    private static string Of(string path)
    {
        string name = path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) ? path.Substring(0, path.Length - 3) : path;
        char[] safe = [.. name.Select(static character => char.IsLetterOrDigit(character) || character is '.' or '_' or '-' ? character : '.')];
        string hint = new(safe);
        return hint == name ? hint : $"{hint.Trim('.')}.{ProbeNames.StableHash(path)}";
    }
}
