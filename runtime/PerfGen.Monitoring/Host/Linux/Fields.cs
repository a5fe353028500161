using System.Globalization;

namespace PerfGen.Monitoring.Host.Linux;

/// <summary>Words and numbers of the text files that the kernel makes.</summary>
internal static class Fields
{
    public static string[] Of(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public static bool TryNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>The number behind a name, as in <c>MemTotal: 16 kB</c> and <c>usage_usec 16</c>; null where there is none.</summary>
    public static long? Behind(string text, string name)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (!line.StartsWith(name, StringComparison.Ordinal) || line.Length == name.Length || line[name.Length] is not (' ' or '\t' or ':'))
                continue;

            ReadOnlySpan<char> rest = line[name.Length..].TrimStart(" \t:");
            int end = rest.IndexOfAnyExceptInRange('0', '9');
            return long.TryParse(end < 0 ? rest : rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
        }

        return null;
    }
}
