using System.Globalization;

namespace PerfGen.Shared;

/// <summary>Members of a JSON object by their kind; what is missing or of another kind is empty.</summary>
internal static class JsonValues
{
    public static string Text(this Dictionary<string, object?> json, string name) => json.TryGetValue(name, out object? value) && value is string text ? text : "";

    public static bool Flag(this Dictionary<string, object?> json, string name) => json.TryGetValue(name, out object? value) && value is true;

    public static int Number(this Dictionary<string, object?> json, string name) =>
        int.TryParse(json.Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : 0;

    public static IEnumerable<Dictionary<string, object?>> Objects(this Dictionary<string, object?> json, string name) =>
        json.TryGetValue(name, out object? value) && value is List<object?> items ? items.OfType<Dictionary<string, object?>>() : [];
}
