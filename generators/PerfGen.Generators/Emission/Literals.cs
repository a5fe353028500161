using Microsoft.CodeAnalysis.CSharp;

namespace PerfGen.Generators.Emission;

internal static class Literals
{
    /// <summary>A C# string literal with its quotes.</summary>
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>Text that stays on the line of its comment.</summary>
    public static string Comment(string text) => new([.. text.Select(static character => IsLineBreak(character) ? ' ' : character)]);

    /// <summary>Text inside a documentation comment.</summary>
    public static string Xml(string text) => Comment(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Whatever C# takes for the end of a line, and the other control characters.</summary>
    public static bool IsLineBreak(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';

    /// <summary>The same for JSON, which reads better unescaped: it never holds three quotes in a row, nor begins or ends with one.</summary>
    public static string Raw(string json) => $"\"\"\"{json}\"\"\"";
}
