using Microsoft.CodeAnalysis.CSharp;

namespace PerfGen.Generators.Emission;

internal static class Literals
{
    /// <summary>A C# string literal with its quotes.</summary>
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The same for JSON, which reads better unescaped: it never holds three quotes in a row, nor begins or ends with one.</summary>
    public static string Raw(string json) => $"\"\"\"{json}\"\"\"";
}
