using System.Text.Json;
using System.Text.Json.Serialization;
using PerfGen.AspNetCore.Contract;

namespace PerfGen.AspNetCore.Json;

/// <summary><c>["2026-01-31T12:00:00+00:00", 1.5]</c>.</summary>
internal sealed class TrendPointConverter : JsonConverter<TrendPointInfo>
{
    public override TrendPointInfo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Trends are written, never read.");

    public override void Write(Utf8JsonWriter writer, TrendPointInfo value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.At);
        writer.WriteNumberValue(value.Value);
        writer.WriteEndArray();
    }
}

/// <summary><c>[1000, 1063, 12]</c>.</summary>
internal sealed class DurationBucketConverter : JsonConverter<DurationBucket>
{
    public override DurationBucket Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Distributions are written, never read.");

    public override void Write(Utf8JsonWriter writer, DurationBucket value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.LowNs);
        writer.WriteNumberValue(value.HighNs);
        writer.WriteNumberValue(value.Count);
        writer.WriteEndArray();
    }
}
