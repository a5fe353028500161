using PerfGen.Snapshots;

namespace PerfGen.Reporting;

/// <summary>A snapshot as text for people.</summary>
public static class SnapshotReports
{
    /// <summary>
    /// Writes an aligned table, worst self time first, with what the instrumentation cost as its last line.
    /// </summary>
    /// <param name="snapshot">What to print.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="style">Width and colour; by default what suits the writer.</param>
    public static void WriteTable(this Snapshot snapshot, TextWriter writer, TableStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(writer);
        new TerminalTable(new ReportTable(snapshot), style ?? TableStyle.For(writer)).Write(writer);
    }

    /// <summary>Writes the same table in Markdown.</summary>
    public static void WriteMarkdown(this Snapshot snapshot, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(writer);
        MarkdownTable.Write(new ReportTable(snapshot), writer);
    }
}
