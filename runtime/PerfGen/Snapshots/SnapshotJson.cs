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
            Snapshot? snapshot = JsonSerializer.Deserialize(json, SnapshotJsonContext.Default.Snapshot);
            return snapshot switch
            {
                null => throw new FormatException("The snapshot is empty (null); take it again."),
                { Schema: not PerfGen.Snapshots.Snapshot.CurrentSchema } => throw new FormatException(
                    $"The snapshot's schema is '{snapshot.Schema}', this version reads '{Snapshot.CurrentSchema}'; update PerfGen or take it again."),
                _ => snapshot,
            };
        }
        catch (JsonException error)
        {
            throw new FormatException($"This is not a PerfGen snapshot: {error.Message}", error);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = false,
    WriteIndented = true,
    Converters = [typeof(ProbeKindJsonConverter), typeof(SeverityJsonConverter)])]
[JsonSerializable(typeof(Snapshot))]
internal sealed partial class SnapshotJsonContext : JsonSerializerContext;

internal sealed class ProbeKindJsonConverter() : JsonStringEnumConverter<ProbeKind>(JsonNamingPolicy.CamelCase);

internal sealed class SeverityJsonConverter() : JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase);
