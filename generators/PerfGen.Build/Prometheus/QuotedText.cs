using System.Globalization;
using System.Text;

namespace PerfGen.Build.Prometheus;

/// <summary>
/// Text in double quotes, as YAML and PromQL both read it: each knows <c>\"</c>, <c>\\</c> and <c>\uXXXX</c>. Only printable characters
/// are left, so that a quoted text may stand in a block of YAML.
/// </summary>
internal static class QuotedText
{
    public const char Unreadable = '\ufffd';

    /// <param name="alsoEscaped">Characters that mean something to whoever reads the text before PromQL does.</param>
    public static string Of(string text, string alsoEscaped = "")
    {
        var quoted = new StringBuilder("\"");
        foreach (char character in Readable(text))
        {
            if (character is '"' or '\\')
                quoted.Append('\\').Append(character);
            else if (!IsPrintable(character) || alsoEscaped.IndexOf(character) >= 0)
                quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The text without halves of characters, as it is in UTF-8.</summary>
    public static string Readable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool IsPrintable(char character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
