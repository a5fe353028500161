using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfGen.Monitoring.Metrics;

/// <summary>Labels are written as an object: <c>{"region": "eu"}</c>.</summary>
internal sealed class LabelsJsonConverter : JsonConverter<IReadOnlyList<KeyValuePair<string, string>>>
{
    public override IReadOnlyList<KeyValuePair<string, string>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Labels are an object of strings.");

        var labels = new List<KeyValuePair<string, string>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
                throw new JsonException($"The label '{key}' is not a string.");
            labels.Add(new(key, reader.GetString()!));
        }

        labels.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return labels.Count == 0 ? [] : labels;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<KeyValuePair<string, string>> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((string key, string label) in value)
            writer.WriteString(key, label);
        writer.WriteEndObject();
    }
}
