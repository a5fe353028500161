using System.Collections;
using System.Globalization;
using System.Text;

namespace PerfGen.Monitoring.Collecting;

/// <summary>
/// Tags as the labels of a series: text by text, keys in ordinal order, of equal keys the last, without those that have no value.
/// </summary>
internal static class Labels
{
    /// <summary>What a value out of bounds is collected as.</summary>
    public const string Other = "other";

    private const int LongestValue = 1_024;

    public static KeyValuePair<string, string>[] Of(IEnumerable<KeyValuePair<string, object?>>? fixedTags, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string key, object? value) in fixedTags ?? [])
            Set(labels, key, value);
        foreach ((string key, object? value) in tags)
            Set(labels, key, value);
        return [.. labels];
    }

    /// <summary>One string for each set of labels.</summary>
    public static string KeyOf(KeyValuePair<string, string>[] labels)
    {
        if (labels.Length == 0)
            return "";

        var key = new StringBuilder();
        foreach ((string name, string value) in labels)
            key.Append(name.Length).Append(':').Append(name).Append(value.Length).Append(':').Append(value);
        return key.ToString();
    }

    /// <summary>Whether equal tags can be known again without keeping an object of the program alive.</summary>
    public static bool CanBeKept(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach ((_, object? value) in tags)
        {
            if (value is not (null or string or IConvertible or Guid))
                return false;
        }

        return true;
    }

    private static void Set(SortedDictionary<string, string> labels, string? key, object? value)
    {
        if (Text(value) is { } text)
            labels[key ?? ""] = text.Length <= LongestValue ? text : text[..LongestValue];
        else
            labels.Remove(key ?? "");
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(',', items.Cast<object?>().Select(Text)),
        _ => value.ToString(),
    };
}
