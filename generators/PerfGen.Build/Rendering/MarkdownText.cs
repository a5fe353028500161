using System.Text;

namespace PerfGen.Build.Rendering;

/// <summary>Text in Markdown, in a table's cell too: it stays what it is, whatever characters it has.</summary>
internal static class MarkdownText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            switch (character)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~' or '!':
                    escaped.Append('\\').Append(character);
                    break;
                default:
                    escaped.Append(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);
                    break;
            }
        }

        return escaped.ToString();
    }
}
