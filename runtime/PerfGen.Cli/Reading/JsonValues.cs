using System.Globalization;
using System.Text.Json;

namespace PerfGen.Cli.Reading;

/// <summary>Values of a report in which fields may be missing, null, an empty string, or a number written as text.</summary>
internal static class JsonValues
{
    public static JsonElement? Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement child) && child.ValueKind != JsonValueKind.Null ? child : null;

    public static string? Text(this JsonElement element, string name) => element.Child(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>A finite number, or null.</summary>
    public static double? Number(this JsonElement element, string name) => element.Child(name)?.AsNumber();

    public static double? AsNumber(this JsonElement value)
    {
        double number = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.String => double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) ? parsed : double.NaN,
            _ => double.NaN,
        };
        return double.IsFinite(number) ? number : null;
    }

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];
}
