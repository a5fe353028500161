namespace PerfGen.Analyzers.Naming;

/// <summary>How a name is written.</summary>
internal static class NameStyle
{
    /// <summary>"snake_case", "dotted.case" and so on; null for a single lower-case word, which fits them all.</summary>
    public static string? Of(string name)
    {
        char separator = name.FirstOrDefault(static character => character is '.' or '/');
        if (separator == default)
            separator = name.FirstOrDefault(static character => character is '_' or '-' or ':' or ' ');
        bool hasCapitals = name.Any(char.IsUpper);
        return (separator, hasCapitals) switch
        {
            ('.', false) => "dotted.case",
            ('.', true) => "Dotted.Capitals",
            ('/', _) => "paths/like/this",
            ('_', false) => "snake_case",
            ('_', true) => "Snake_Capitals",
            ('-', _) => "kebab-case",
            (' ', _) => "words with spaces",
            (default(char), true) => char.IsUpper(name[0]) ? "PascalCase" : "camelCase",
            _ => null,
        };
    }
}
