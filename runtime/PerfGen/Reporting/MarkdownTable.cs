namespace PerfGen.Reporting;

/// <summary>Prints the report as a Markdown table, for pull requests and job summaries.</summary>
internal static class MarkdownTable
{
    public static void Write(ReportTable report, TextWriter writer)
    {
        writer.WriteLine($"**{Escaped(report.Title)}**");
        writer.WriteLine();
        if (report.Rows.Count > 0)
        {
            writer.WriteLine($"| {string.Join(" | ", ReportTable.Columns.Select(static column => column.Header))} |");
            writer.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---:|", ReportTable.Columns.Length - 1))}");
            foreach (ReportCell[] row in report.Rows)
                writer.WriteLine($"| {string.Join(" | ", row.Select(static (cell, column) => column == 0 ? $"`{cell.Text.Replace("|", "\\|", StringComparison.Ordinal)}`" : Escaped(cell.Text)))} |");
            writer.WriteLine();
        }

        foreach (ReportCell note in report.Notes)
        {
            writer.WriteLine(Escaped(note.Text));
            writer.WriteLine();
        }
    }

    private static string Escaped(string text) => text
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("<", "\\<", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
