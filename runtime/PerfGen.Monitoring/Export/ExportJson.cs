using System.Text.Json;
using System.Text.Json.Serialization;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Export;

/// <summary>The JSON form of an export, without reflection.</summary>
internal static class ExportJson
{
    public static string Write(MonitoringExport export) => JsonSerializer.Serialize(export, ExportJsonContext.Default.MonitoringExport);

    public static void Write(MonitoringExport export, Stream output) => JsonSerializer.Serialize(output, export, ExportJsonContext.Default.MonitoringExport);

    public static MonitoringExport Read(string json)
    {
        try
        {
            // A later version may differ in everything but the place of its name: look at that first.
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("schema", out JsonElement schema))
                throw new FormatException($"This is not a PerfGen export: it names no schema; give one that was written as '{MonitoringExport.CurrentSchema}'.");
            if (schema.ToString() != MonitoringExport.CurrentSchema)
                throw new FormatException($"The export's schema is '{schema}', this version reads '{MonitoringExport.CurrentSchema}'; update PerfGen or export again.");

            return document.Deserialize(ExportJsonContext.Default.MonitoringExport)!;
        }
        catch (JsonException error)
        {
            throw new FormatException($"This is not a PerfGen export: line {error.LineNumber + 1} cannot be read at '{error.Path ?? "$"}'; export again.", error);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    Converters = [typeof(ProbeKindJsonConverter), typeof(SeverityJsonConverter)])]
[JsonSerializable(typeof(MonitoringExport))]
internal sealed partial class ExportJsonContext : JsonSerializerContext;
