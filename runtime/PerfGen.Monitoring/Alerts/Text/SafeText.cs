using System.Globalization;
using System.Text;

namespace PerfGen.Monitoring.Alerts.Text;

/// <summary>
/// Names and label values may hold anything that a program was given: what would break a line, drive a terminal or turn the reading
/// direction is replaced before people see it.
/// </summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text on one line, of at most so many characters.</summary>
    public static string OneLine(string text, int longest = 500)
    {
        if (text.Length <= longest && !text.Any(IsUnsafe))
            return text;

        var safe = new StringBuilder(Math.Min(text.Length, longest));
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (safe.Length + rune.Utf16SequenceLength > longest - 1)
                return safe.Append('…').ToString();
            safe.Append(rune.Utf16SequenceLength == 1 && IsUnsafe((char)rune.Value) ? Replacement.ToString() : rune.ToString());
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        && !char.IsSurrogate(character);
}
