using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfGen.Snapshots;

/// <summary>The JSON form of a snapshot, without reflection.</summary>
internal static class SnapshotJson
{
    public static string Write(Snapshot snapshot) => JsonSerializer.Serialize(snapshot, SnapshotJsonContext.Default.Snapshot);

    public static void Write(Snapshot snapshot, Stream stream) =>
        JsonSerializer.Serialize(stream, snapshot, SnapshotJsonContext.Default.Snapshot);

    public static Snapshot Read(string json)
    {
        try
        {
            // A later version may differ in everything but the place of its name: look at that first.
            string? schema = SchemaOf(json);
            if (schema is null)
                throw new FormatException($"This is not a PerfGen snapshot: it names no schema; give one that was written as '{Snapshot.CurrentSchema}'.");
            if (schema != Snapshot.CurrentSchema)
                throw new FormatException($"The snapshot's schema is '{schema}', this version reads '{Snapshot.CurrentSchema}'; update PerfGen or take it again.");

            return JsonSerializer.Deserialize(json, SnapshotJsonContext.Default.Snapshot)!;
        }
        catch (JsonException error)
        {
            throw new FormatException(
                $"This is not a PerfGen snapshot: line {error.LineNumber + 1} cannot be read at '{error.Path ?? "$"}'; take it again.", error);
        }
    }

    private static string? SchemaOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("schema", out JsonElement schema)
            && schema.ValueKind == JsonValueKind.String
            ? schema.GetString()
            : null;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = false,
    WriteIndented = true,
    Converters = [typeof(ProbeKindJsonConverter), typeof(SeverityJsonConverter)])]
[JsonSerializable(typeof(Snapshot))]
internal sealed partial class SnapshotJsonContext : JsonSerializerContext;

internal sealed class ProbeKindJsonConverter() : JsonStringEnumConverter<ProbeKind>(JsonNamingPolicy.CamelCase);

internal sealed class SeverityJsonConverter() : JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase);
