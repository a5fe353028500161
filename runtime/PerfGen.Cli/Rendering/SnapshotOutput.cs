using PerfGen.Cli.Commands;
using PerfGen.Reporting;
using PerfGen.Snapshots;

namespace PerfGen.Cli.Rendering;

/// <summary>Prints a snapshot in the format that was asked for.</summary>
internal static class SnapshotOutput
{
    public static void Write(Snapshot snapshot, string format, TextWriter writer)
    {
        switch (format)
        {
            case OutputOptions.Json:
                writer.WriteLine(snapshot.ToJson());
                break;
            case OutputOptions.Markdown:
                snapshot.WriteMarkdown(writer);
                break;
            case OutputOptions.Html:
                WriteHtml(new ReportTable(snapshot), writer);
                break;
            default:
                snapshot.WriteTable(writer);
                break;
        }
    }

    private static void WriteHtml(ReportTable report, TextWriter writer) => HtmlPage.Write(writer, report.Title, body =>
    {
        body.WriteLine($"<h1>{HtmlPage.Text(report.Title)}</h1><p class=\"sides\">Worst self time first.</p>");
        body.WriteLine($"<div class=\"scroll\"><table><tr>{string.Concat(ReportTable.Columns.Select(static column => $"<th>{HtmlPage.Text(column.Header)}</th>"))}</tr>");
        foreach (ReportCell[] row in report.Rows)
            body.WriteLine($"<tr>{string.Concat(row.Select(static cell => $"<td class=\"{cell.Emphasis.ToString().ToLowerInvariant()}\">{HtmlPage.Text(cell.Text)}</td>"))}</tr>");
        body.WriteLine("</table></div><footer>");
        foreach (ReportCell note in report.Notes)
            body.WriteLine($"<p>{HtmlPage.Text(note.Text)}</p>");
        body.WriteLine("</footer>");
    });
}
