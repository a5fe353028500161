using System.Text;
using System.Text.Json;
using PerfGen.Cli.Commands;
using PerfGen.Monitoring.Comparing.Versions;

namespace PerfGen.Cli.Rendering;

/// <summary>Prints how two versions compare, in the format that was asked for.</summary>
internal static class VersionOutput
{
    public const string Schema = "perfgen.versions/1";

    private static readonly string[] _headers = ["", "series", "before", "after", "ratio", "interval", "q", "judged by"];

    public static void Write(VersionComparison comparison, string format, TextWriter writer)
    {
        if (format == OutputOptions.Json)
        {
            using var buffer = new MemoryStream();
            WriteJson(comparison, buffer);
            writer.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            return;
        }

        bool markdown = format == OutputOptions.Markdown;
        writer.WriteLine($"{(markdown ? "### " : "")}{comparison.Before} -> {comparison.After}: {comparison.Regressions.Count} worse, {comparison.Improvements.Count} better, {comparison.Same} the same, {comparison.Undecided.Count} undecided ({comparison.Launches.Before} and {comparison.Launches.After} launches)");
        writer.WriteLine();
        string[][] rows = [.. comparison.Regressions.Select(static change => Cells("worse", change)), .. comparison.Improvements.Select(static change => Cells("better", change))];
        if (rows.Length > 0 && markdown)
            TextTable.WriteMarkdown(writer, _headers, rows);
        else if (rows.Length > 0)
            TextTable.Write(writer, _headers, rows);
        if (comparison.Overall is { } overall)
            writer.WriteLine($"Mean time of {Wording.Rows(overall.Methods)}: geometric mean {Figures.Ratio(overall.Ratio)} ({Figures.Ratio(overall.Low)} .. {Figures.Ratio(overall.High)}).");
        foreach (IGrouping<string, UndecidedSeries> reason in comparison.Undecided.GroupBy(static series => series.Reason).OrderByDescending(static same => same.Count()))
            writer.WriteLine($"Undecided, {reason.Count()} series: {reason.Key}.");
    }

    private static string[] Cells(string verdict, SeriesChange change) =>
    [
        verdict,
        change.Id.ToString(),
        TrendWording.Value(change.Id, change.Before),
        TrendWording.Value(change.Id, change.After),
        change.Ratio is { } ratio ? Figures.Ratio(ratio) : Figures.Unknown,
        change is { Low: { } low, High: { } high } ? $"{Figures.Ratio(low)} .. {Figures.Ratio(high)}" : Figures.Unknown,
        Figures.Probability(change.Q),
        change.ByLaunches ? "launches" : "blocks of time",
    ];

    private static void WriteJson(VersionComparison comparison, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("before", comparison.Before);
        json.WriteString("after", comparison.After);
        json.WriteNumber("beforeLaunches", comparison.Launches.Before);
        json.WriteNumber("afterLaunches", comparison.Launches.After);
        json.WriteNumber("same", comparison.Same);
        TrendJson.WriteFinite(json, "overall", comparison.Overall?.Ratio);
        TrendJson.WriteFinite(json, "overallLow", comparison.Overall?.Low);
        TrendJson.WriteFinite(json, "overallHigh", comparison.Overall?.High);
        TrendJson.WriteArray(json, "regressions", comparison.Regressions, WriteChange);
        TrendJson.WriteArray(json, "improvements", comparison.Improvements, WriteChange);
        TrendJson.WriteArray(json, "undecided", comparison.Undecided, static (json, series) =>
        {
            TrendJson.WriteId(json, series.Id);
            json.WriteString("reason", series.Reason);
        });
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, SeriesChange change)
    {
        TrendJson.WriteId(json, change.Id);
        TrendJson.WriteFinite(json, "before", change.Before);
        TrendJson.WriteFinite(json, "after", change.After);
        TrendJson.WriteFinite(json, "ratio", change.Ratio);
        TrendJson.WriteFinite(json, "low", change.Low);
        TrendJson.WriteFinite(json, "high", change.High);
        TrendJson.WriteFinite(json, "q", change.Q);
        json.WriteBoolean("byLaunches", change.ByLaunches);
    }
}
