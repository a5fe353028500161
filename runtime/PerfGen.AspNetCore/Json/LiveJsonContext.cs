using System.Text.Json;
using System.Text.Json.Serialization;
using PerfGen.AspNetCore.Contract;

namespace PerfGen.AspNetCore.Json;

/// <summary>
/// The JSON of the API, without reflection. The default encoder is kept on purpose: it escapes what could be read as markup.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    MaxDepth = 16,
    Converters = [typeof(TrendPointConverter)])]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(DashboardAnswer))]
[JsonSerializable(typeof(MethodsAnswer))]
[JsonSerializable(typeof(MetricsEvent))]
[JsonSerializable(typeof(MethodsEvent))]
[JsonSerializable(typeof(AlertInfo))]
[JsonSerializable(typeof(MethodRow))]
internal sealed partial class LiveJsonContext : JsonSerializerContext;

/// <summary><c>["2026-01-31T12:00:00+00:00", 1.5]</c>.</summary>
internal sealed class TrendPointConverter : JsonConverter<TrendPoint>
{
    public override TrendPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Trends are written, never read.");

    public override void Write(Utf8JsonWriter writer, TrendPoint value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.At);
        writer.WriteNumberValue(value.Value);
        writer.WriteEndArray();
    }
}
