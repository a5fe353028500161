using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfGen.Histograms;

/// <summary>A bucket is written as <c>[index, count]</c>.</summary>
internal sealed class BucketJsonConverter : JsonConverter<Bucket>
{
    public override Bucket Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("A bucket is an array of two numbers: [index, count].");

        reader.Read();
        int index = reader.GetInt32();
        reader.Read();
        long count = reader.GetInt64();
        reader.Read();
        if (reader.TokenType != JsonTokenType.EndArray || index < 0 || count < 0)
            throw new JsonException("A bucket is an array of two numbers from 0: [index, count].");

        return new Bucket(index, count);
    }

    public override void Write(Utf8JsonWriter writer, Bucket value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Index);
        writer.WriteNumberValue(value.Count);
        writer.WriteEndArray();
    }
}
