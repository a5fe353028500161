using System.Text.Json;
using PerfGen.Monitoring.Comparing;

namespace PerfGen.Cli.Rendering;

/// <summary>The comparison as <c>perfgen.comparison/1</c>: times in ns, sizes in bytes, no NaN and no infinity.</summary>
internal static class ComparisonJson
{
    public const string Schema = "perfgen.comparison/1";

    public static void Write(Comparison comparison, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("rows");
        foreach (ComparedRow row in comparison.Rows)
            WriteRow(json, row);
        json.WriteEndArray();
        json.WriteNumber("compared", comparison.Compared);
        if (comparison.Overall is { } overall)
        {
            WriteFinite(json, "geomean", overall.Ratio.Value);
            WriteFinite(json, "geomeanLow", overall.Ratio.Low);
            WriteFinite(json, "geomeanHigh", overall.Ratio.High);
        }

        WriteFamilies(json, comparison);
        json.WriteStartObject("host");
        json.WriteBoolean("same", comparison.Host.Same);
        json.WriteStartArray("differences");
        foreach (string difference in comparison.Host.Differences)
            json.WriteStringValue(difference);
        json.WriteEndArray();
        json.WriteEndObject();
        if (comparison.Options.MachineNoise > 0)
            WriteFinite(json, "machineNoise", comparison.Options.MachineNoise);
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, ComparedRow row)
    {
        json.WriteStartObject();
        json.WriteString("name", row.Name);
        json.WriteString("verdict", Wording.Of(row.Verdict));
        WriteFinite(json, "ratio", row.Ratio?.Value);
        WriteFinite(json, "low", row.Ratio?.Low);
        WriteFinite(json, "high", row.Ratio?.High);
        WriteFinite(json, "q", row.Q);
        WriteFinite(json, "beforeNs", row.Before?.TypicalNs);
        WriteFinite(json, "afterNs", row.After?.TypicalNs);
        WriteFinite(json, "beforeBytes", row.Before?.TypicalBytes);
        WriteFinite(json, "afterBytes", row.After?.TypicalBytes);
        if (row.Reason is { } reason)
            json.WriteString("reason", reason);
        WriteDetails(json, row);
        json.WriteEndObject();
    }

    /// <summary>Beyond the contract: what the other outputs show as well.</summary>
    private static void WriteDetails(Utf8JsonWriter json, ComparedRow row)
    {
        if (row.Time is { } time)
        {
            json.WriteString("unit", time.Unit.ToString().ToLowerInvariant());
            json.WriteNumber("beforeSamples", time.Samples.Before);
            json.WriteNumber("afterSamples", time.Samples.After);
        }

        WriteFinite(json, "beforeP95Ns", row.TailBefore?.P95);
        WriteFinite(json, "afterP95Ns", row.TailAfter?.P95);
        WriteFinite(json, "beforeP99Ns", row.TailBefore?.P99);
        WriteFinite(json, "afterP99Ns", row.TailAfter?.P99);
        if (row.Before?.Profiles is { Count: > 0 } before)
            WriteFinite(json, "beforeCalls", before.Average(static one => one.Calls));
        if (row.After?.Profiles is { Count: > 0 } after)
            WriteFinite(json, "afterCalls", after.Average(static one => one.Calls));
        WriteFinite(json, "beforeSelfNs", row.Before is { } first ? ProfileFigures.SelfNsPerCall(first) : null);
        WriteFinite(json, "afterSelfNs", row.After is { } second ? ProfileFigures.SelfNsPerCall(second) : null);
        if (row.TwoModes is { } modes)
            json.WriteString("twoModes", modes);
        if (row.Cause is not { } cause)
            return;

        json.WriteStartObject("cause");
        json.WriteString("method", cause.Name);
        WriteFinite(json, "beforeNs", cause.BeforeNs);
        WriteFinite(json, "afterNs", cause.AfterNs);
        json.WriteEndObject();
    }

    private static void WriteFamilies(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteStartArray("families");
        foreach (FamilyView family in comparison.Families)
        {
            json.WriteStartObject();
            json.WriteString("name", family.Name);
            json.WriteNumber("rows", family.Rows);
            WriteFinite(json, "geomean", family.Ratio.Value);
            WriteFinite(json, "low", family.Ratio.Low);
            WriteFinite(json, "high", family.Ratio.High);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFinite(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, number);
    }
}
