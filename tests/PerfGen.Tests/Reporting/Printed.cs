using PerfGen.Reporting;
using PerfGen.Tests.Snapshots;

namespace PerfGen.Tests.Reporting;

/// <summary>Reports as text, with the same line ends everywhere.</summary>
internal static class Printed
{
    public static Snapshot Empty { get; } = Samples.With() with { Instrumentation = new() { TotalNs = 0, PercentOfRun = 0 } };

    public static string Table(Snapshot snapshot, TableStyle? style = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        snapshot.WriteTable(writer, style);
        return writer.ToString();
    }

    public static string Markdown(Snapshot snapshot)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        snapshot.WriteMarkdown(writer);
        return writer.ToString();
    }

    public static string[] Lines(Snapshot snapshot, TableStyle style) => Table(snapshot, style).TrimEnd('\n').Split('\n');
}
