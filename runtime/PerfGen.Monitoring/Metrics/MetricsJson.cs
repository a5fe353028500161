using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfGen.Monitoring.Metrics;

/// <summary>The JSON form of a metrics snapshot, without reflection.</summary>
internal static class MetricsJson
{
    public static string Write(MetricsSnapshot snapshot) => JsonSerializer.Serialize(snapshot, MetricsJsonContext.Default.MetricsSnapshot);

    public static void Write(MetricsSnapshot snapshot, Stream stream) =>
        JsonSerializer.Serialize(stream, snapshot, MetricsJsonContext.Default.MetricsSnapshot);

    /// <exception cref="FormatException">It is something else, or of another version; the message says what to do.</exception>
    public static MetricsSnapshot Read(string json)
    {
        try
        {
            // A later version may differ in everything but the place of its name: look at that first.
            using JsonDocument document = JsonDocument.Parse(json);
            string? schema = document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("schema", out JsonElement name)
                && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
            if (schema is null)
                throw new FormatException($"These are not PerfGen metrics: they name no schema; give some that were written as '{MetricsSnapshot.CurrentSchema}'.");
            if (schema != MetricsSnapshot.CurrentSchema)
                throw new FormatException($"The schema of the metrics is '{schema}', this version reads '{MetricsSnapshot.CurrentSchema}'; update PerfGen or write them again.");

            return document.Deserialize(MetricsJsonContext.Default.MetricsSnapshot)!;
        }
        catch (JsonException error)
        {
            throw new FormatException($"These are not PerfGen metrics: line {error.LineNumber + 1} cannot be read at '{error.Path ?? "$"}'; write them again.", error);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(MetricsSnapshot))]
internal sealed partial class MetricsJsonContext : JsonSerializerContext;
