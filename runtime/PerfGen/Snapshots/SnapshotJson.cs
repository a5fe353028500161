using System.Text;
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
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            string? schema = SchemaOf(utf8);
            if (schema is null)
                throw new FormatException($"This is not a PerfGen snapshot: it names no schema; give one that was written as '{Snapshot.CurrentSchema}'.");
            if (schema != Snapshot.CurrentSchema)
                throw new FormatException($"The snapshot's schema is '{schema}', this version reads '{Snapshot.CurrentSchema}'; update PerfGen or take it again.");

            return JsonSerializer.Deserialize(utf8, SnapshotJsonContext.Default.Snapshot)!;
        }
        catch (JsonException error)
        {
            throw new FormatException(
                $"This is not a PerfGen snapshot: line {error.LineNumber + 1} cannot be read at '{error.Path ?? "$"}'; take it again.", error);
        }
    }

    /// <summary>It is written first; wherever it stands, nothing behind it is read.</summary>
    private static string? SchemaOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isSchema = reader.ValueTextEquals("schema"u8);
            reader.Read();
            if (isSchema)
                return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            reader.Skip();
        }

        return null;
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
