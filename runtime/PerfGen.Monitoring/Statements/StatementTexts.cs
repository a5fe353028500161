using System.Collections.Concurrent;

namespace PerfGen.Monitoring.Statements;

/// <summary>Normalised statements, looked up. A text is remembered only if there was nothing in it but names and parameters. Any thread.</summary>
internal sealed class StatementTexts
{
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Normalize(string sql, string system)
    {
        if (_known.TryGetValue(sql, out string? known))
            return known;

        string text = SqlText.Normalize(sql, system.Contains("mysql", StringComparison.OrdinalIgnoreCase) || system.Contains("mariadb", StringComparison.OrdinalIgnoreCase));
        if (_known.Count < Most && !HasLiterals(sql))
            _known.TryAdd(sql, text);
        return text;
    }

    /// <summary>Whatever might hold a value of the program: a quote, or a number that is no part of a name or parameter.</summary>
    private static bool HasLiterals(string sql)
    {
        for (int at = 0; at < sql.Length; at++)
        {
            if (sql[at] is '\'' or '"' or '#' || (sql[at] == '-' && at > 0 && sql[at - 1] == '-') || (sql[at] == '*' && at > 0 && sql[at - 1] == '/'))
                return true;
            if (char.IsAsciiDigit(sql[at]) && (at == 0 || !(char.IsLetterOrDigit(sql[at - 1]) || sql[at - 1] is '_' or '$' or '@' or ':')))
                return true;
            if (sql[at] == '$' && at + 1 < sql.Length && !char.IsAsciiDigit(sql[at + 1]))
                return true;
        }

        return false;
    }
}
