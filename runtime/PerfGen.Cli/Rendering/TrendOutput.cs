using System.Text;
using PerfGen.Cli.Commands;
using PerfGen.Monitoring.Recommendations;
using PerfGen.Monitoring.Trends;

namespace PerfGen.Cli.Rendering;

/// <summary>Prints trends in the format that was asked for.</summary>
internal static class TrendOutput
{
    private static readonly string[] _headers = ["", "series", "trend", "now", "change", "points"];

    public static void Write(TrendDocument document, string format, TextWriter writer)
    {
        if (format == OutputOptions.Json)
        {
            using var buffer = new MemoryStream();
            TrendJson.Write(document, buffer);
            writer.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            return;
        }

        bool markdown = format == OutputOptions.Markdown;
        writer.WriteLine($"{(markdown ? "### " : "")}{Headline(document)}");
        writer.WriteLine();
        SeriesTrend[] listed = [.. document.Listed];
        if (listed.Length > 0)
            WriteTable(listed, markdown, writer);
        foreach (SeriesTrend series in listed)
        {
            foreach (string remark in TrendWording.Remarks(series))
                writer.WriteLine($"{(markdown ? "- " : "")}{Name(series)}: {remark}");
        }

        if (listed.Length > 0)
            writer.WriteLine();
        WriteLines(document.Report.Shifts.Select(static (shift, i) => TrendWording.Of(shift, i + 1)), markdown, writer);
        WriteRecommendations(document.Recommendations, markdown, writer);
        WriteLines(document.TooLittle.Take(5), markdown, writer);
    }

    private static string Headline(TrendDocument document)
    {
        int worse = document.Report.Series.Count(static series => series.IsDegraded), better = document.Report.Series.Count(static series => series.IsImproved);
        return $"{document.Path}: {Figures.Count(document.Report.Series.Count)} series, {Figures.Count(worse)} worse, {Figures.Count(better)} better, {Figures.Count(document.Steady)} without news";
    }

    private static void WriteTable(SeriesTrend[] listed, bool markdown, TextWriter writer)
    {
        string[][] rows = [.. listed.Select(static series => new[]
        {
            TrendWording.Verdict(series), Name(series), Sparkline.Of(series.Points), TrendWording.Value(series.Id, series.Level),
            TrendWording.Change(series), Figures.Count(series.Points.Count),
        })];
        if (markdown)
            TextTable.WriteMarkdown(writer, _headers, rows);
        else
            TextTable.Write(writer, _headers, rows);
    }

    private static void WriteRecommendations(IReadOnlyList<Recommendation> recommendations, bool markdown, TextWriter writer)
    {
        foreach (Recommendation one in recommendations)
        {
            string place = one.Place.Length > 0 ? $" ({one.Place})" : "";
            writer.WriteLine($"{(markdown ? "**" : "")}[{one.Priority.ToString().ToLowerInvariant()}] {one.Category}: {one.Title}{(markdown ? "**" : "")}{place}");
            foreach (string line in one.Evidence.Append(one.Effect).Concat(one.Actions.Select(static action => $"do: {action}")))
                writer.WriteLine($"{(markdown ? "- " : "    ")}{line}");
            writer.WriteLine();
        }
    }

    private static void WriteLines(IEnumerable<string> lines, bool markdown, TextWriter writer)
    {
        bool any = false;
        foreach (string line in lines)
        {
            writer.WriteLine($"{(markdown ? "- " : "")}{line}");
            any = true;
        }

        if (any)
            writer.WriteLine();
    }

    private static string Name(SeriesTrend series) => series.Id?.ToString() ?? "";
}
