using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PerfGen.Cli.Reading;

/// <summary>
/// Reads JSON as BenchmarkDotNet's serializer writes it, which knows no rule about numbers that are none: a bare <c>NaN</c> or
/// <c>Infinity</c> is read as null.
/// </summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions _options = new() { AllowTrailingCommas = true, MaxDepth = 128 };
    private static readonly SearchValues<byte> _starts = SearchValues.Create("\"NI"u8);

    /// <exception cref="JsonException">It is no JSON, even so.</exception>
    public static JsonDocument Parse(byte[] text)
    {
        ReadOnlyMemory<byte> content = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? text.AsMemory(Encoding.UTF8.Preamble.Length) : text;
        try
        {
            return JsonDocument.Parse(content, _options);
        }
        catch (JsonException) when (WithoutNonNumbers(content.Span) is { } repaired)
        {
            return JsonDocument.Parse(repaired, _options);
        }
    }

    private static byte[]? WithoutNonNumbers(ReadOnlySpan<byte> text)
    {
        byte[] repaired = text.ToArray();
        bool changed = false;
        int i = 0;
        while (i < repaired.Length && repaired.AsSpan(i).IndexOfAny(_starts) is >= 0 and var found)
        {
            i += found;
            if (repaired[i] == '"')
                i = EndOfString(repaired, i);
            else
                changed |= Replace(repaired, ref i);
        }

        return changed ? repaired : null;
    }

    private static int EndOfString(byte[] text, int quote)
    {
        int i = quote + 1;
        while (i < text.Length && text[i] != '"')
            i += text[i] == '\\' ? 2 : 1;
        return i + 1;
    }

    private static bool Replace(byte[] text, ref int i)
    {
        ReadOnlySpan<byte> rest = text.AsSpan(i);
        int length = rest.StartsWith("NaN"u8) ? 3 : rest.StartsWith("Infinity"u8) ? 8 : 0;
        if (length == 0)
        {
            i++;
            return false;
        }

        int start = i > 0 && text[i - 1] == '-' ? i - 1 : i;
        int end = i + length;
        // An empty string fits into the place of either word, and is what the same serializer writes elsewhere.
        text.AsSpan(start, end - start).Fill((byte)' ');
        "\"\""u8.CopyTo(text.AsSpan(start));
        i = end;
        return true;
    }
}
