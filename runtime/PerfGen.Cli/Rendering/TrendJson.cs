using System.Text.Json;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Recommendations;
using PerfGen.Monitoring.Trends;

namespace PerfGen.Cli.Rendering;

/// <summary>Trends as <c>perfgen.trend/1</c>: values in the units of their fields, instants in UTC, no NaN and no infinity.</summary>
internal static class TrendJson
{
    public const string Schema = "perfgen.trend/1";

    public static void Write(TrendDocument document, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteBoolean("degraded", document.Report.IsDegraded);
        json.WriteNumber("analysed", document.Report.Series.Count);
        WriteArray(json, "series", document.Listed, WriteSeries);
        WriteArray(json, "shifts", document.Report.Shifts, WriteShift);
        WriteArray(json, "recommendations", document.Recommendations, WriteRecommendation);
        json.WriteEndObject();
    }

    private static void WriteSeries(Utf8JsonWriter json, SeriesTrend series)
    {
        WriteId(json, series.Id);
        json.WriteString("verdict", TrendWording.Verdict(series));
        json.WriteString("direction", series.Direction.ToString().ToLowerInvariant());
        json.WriteNumber("points", series.Points.Count);
        WriteFinite(json, "average", series.Average);
        WriteFinite(json, "level", series.Level);
        WriteFinite(json, "change", series.Change);
        WriteArray(json, "changes", series.Changes, static (json, change) =>
        {
            json.WriteString("time", change.Time);
            WriteFinite(json, "before", change.Before);
            WriteFinite(json, "after", change.After);
            WriteFinite(json, "chance", change.Chance);
            if (change.Shift is { } shift)
                json.WriteNumber("shift", shift);
        });
        if (series.Drift is { } drift)
        {
            json.WriteStartObject("drift");
            json.WriteString("since", drift.From);
            WriteFinite(json, "perHour", drift.PerHour);
            WriteFinite(json, "lowPerHour", drift.LowPerHour);
            WriteFinite(json, "highPerHour", drift.HighPerHour);
            WriteFinite(json, "chance", drift.Chance);
            json.WriteEndObject();
        }

        WriteArray(json, "anomalies", series.Anomalies, static (json, anomaly) =>
        {
            json.WriteString("time", anomaly.Time);
            WriteFinite(json, "value", anomaly.Value);
            WriteFinite(json, "expected", anomaly.Expected);
            WriteFinite(json, "deviations", anomaly.Deviations);
        });
        WriteTexts(json, "tooLittle", series.TooLittle);
    }

    private static void WriteShift(Utf8JsonWriter json, EnvironmentShift shift)
    {
        json.WriteString("time", shift.Time);
        json.WriteNumber("moved", shift.Moved);
        json.WriteNumber("known", shift.Known);
        json.WriteNumber("worse", shift.Worse);
        WriteFinite(json, "typicalChange", shift.TypicalChange);
        if (shift.Version is { } version)
            json.WriteString("version", version);
    }

    private static void WriteRecommendation(Utf8JsonWriter json, Recommendation one)
    {
        json.WriteString("rule", one.Rule);
        json.WriteString("priority", one.Priority.ToString().ToLowerInvariant());
        json.WriteString("category", one.Category);
        json.WriteString("title", one.Title);
        json.WriteString("subject", one.Subject);
        json.WriteString("place", one.Place);
        WriteTexts(json, "evidence", one.Evidence);
        json.WriteString("effect", one.Effect);
        WriteTexts(json, "actions", one.Actions);
    }

    public static void WriteId(Utf8JsonWriter json, SeriesId? id)
    {
        json.WriteString("source", id?.Source);
        json.WriteString("name", id?.Name);
        json.WriteString("field", id?.Field);
        json.WriteString("labels", id?.Labels);
    }

    public static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteFinite(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, number);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
