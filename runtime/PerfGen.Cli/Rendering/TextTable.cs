namespace PerfGen.Cli.Rendering;

/// <summary>Small tables of text, aligned or as Markdown.</summary>
internal static class TextTable
{
    public static void Write(TextWriter writer, string[] headers, IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. headers.Select((header, column) => rows.Select(row => row[column].Length).Append(header.Length).Max())];
        foreach (string[] row in rows.Prepend(headers))
            writer.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        writer.WriteLine();
    }

    public static void WriteMarkdown(TextWriter writer, string[] headers, IReadOnlyList<string[]> rows)
    {
        writer.WriteLine($"| {string.Join(" | ", headers)} |");
        writer.WriteLine($"|{string.Concat(Enumerable.Repeat("---|", headers.Length))}");
        foreach (string[] row in rows)
            writer.WriteLine($"| {string.Join(" | ", row.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)))} |");
        writer.WriteLine();
    }
}
