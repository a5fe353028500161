using System.Text;

namespace PerfGen.Reporting;

/// <summary>Prints the report as aligned columns, no wider than the terminal.</summary>
internal sealed class TerminalTable(ReportTable report, TableStyle style)
{
    private const string Gap = "  ";
    private const int ShortestName = 24;

    public void Write(TextWriter writer)
    {
        int[] columns = FittingColumns(out int[] widths);
        foreach (string line in Wrapped(report.Title))
            writer.WriteLine(line);
        if (report.Rows.Count > 0)
        {
            writer.WriteLine();
            WriteLine(writer, columns, widths, [.. ReportTable.Columns.Select(static column => new ReportCell(column.Header, Emphasis.Faint))]);
            foreach (ReportCell[] row in report.Rows)
                WriteLine(writer, columns, widths, row);
        }

        writer.WriteLine();
        foreach (ReportCell note in report.Notes)
        {
            foreach (string line in Wrapped(note.Text))
                writer.WriteLine(Painted(line, note.Emphasis));
        }
    }

    /// <summary>Shortens the names first, then leaves out columns, until a line fits.</summary>
    private int[] FittingColumns(out int[] widths)
    {
        int[] natural = widths = [.. ReportTable.Columns.Select((column, index) =>
            report.Rows.Select(row => row[index].Text.Length).Append(column.Header.Length).Max())];
        int[] columns = [.. Enumerable.Range(0, ReportTable.Columns.Length)];
        while (true)
        {
            int others = columns.Skip(1).Sum(column => Gap.Length + natural[column]);
            int name = Math.Max(Math.Min(ShortestName, natural[0]), Math.Min(natural[0], style.Width - others));
            int expendable = columns.MaxBy(static column => ReportTable.Columns[column].Rank);
            if ((long)name + others <= style.Width || ReportTable.Columns[expendable].Rank == 0)
            {
                widths[0] = name;
                return columns;
            }

            columns = [.. columns.Where(column => column != expendable)];
        }
    }

    private void WriteLine(TextWriter writer, int[] columns, int[] widths, ReportCell[] cells)
    {
        var line = new StringBuilder();
        foreach (int column in columns)
        {
            ReportCell cell = cells[column];
            string text = column == 0
                ? Shortened(cell.Text, widths[0]).PadRight(widths[0])
                : Gap + cell.Text.PadLeft(widths[column]);
            line.Append(Painted(text, cell.Emphasis));
        }

        writer.WriteLine(line.ToString().TrimEnd());
    }

    /// <summary>A sentence breaks between words; a word that is too long stays whole.</summary>
    private IEnumerable<string> Wrapped(string sentence)
    {
        while (sentence.Length > style.Width && sentence.LastIndexOf(' ', Math.Max(0, style.Width)) is > 0 and var space)
        {
            yield return sentence[..space];
            sentence = sentence[(space + 1)..];
        }

        yield return sentence;
    }

    /// <summary>The end of a name tells more than its beginning.</summary>
    private static string Shortened(string name, int width) => name.Length <= width ? name : ".." + name[^(width - 2)..];

    private string Painted(string text, Emphasis emphasis)
    {
        if (!style.Colour || emphasis == Emphasis.None)
            return text;

        string colour = emphasis switch
        {
            Emphasis.Alarming => "\e[1;31m",
            Emphasis.Noticeable => "\e[33m",
            _ => "\e[2m",
        };
        return $"{colour}{text}\e[0m";
    }
}
