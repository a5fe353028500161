using System.Globalization;
using System.Text;

namespace PerfGen.Shared;

/// <summary>
/// Reads the JSON of manifests and snapshots: objects as dictionaries, arrays as lists, strings, numbers as their text,
/// booleans and null. Anything else is a <see cref="FormatException"/>.
/// </summary>
internal sealed class JsonReader(string text)
{
    private int _at;

    public static object? Read(string text)
    {
        var reader = new JsonReader(text);
        object? value = reader.Value(depth: 0);
        reader.SkipSpace();
        return reader._at == text.Length ? value : throw new FormatException("The JSON goes on after its end.");
    }

    private object? Value(int depth)
    {
        if (depth > 32)
            throw new FormatException("The JSON is nested too deeply.");

        switch (Peek())
        {
            case '{':
                return Object(depth);
            case '[':
                return Array(depth);
            case '"':
                return String();
            default:
                return Word() switch
                {
                    "true" => true,
                    "false" => false,
                    "null" => null,
                    var number => number,
                };
        }
    }

    private Dictionary<string, object?> Object(int depth)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        Expect('{');
        while (Peek() != '}')
        {
            string name = String();
            Expect(':');
            members[name] = Value(depth + 1);
            if (Peek() != '}')
                Expect(',');
        }

        Expect('}');
        return members;
    }

    private List<object?> Array(int depth)
    {
        var items = new List<object?>();
        Expect('[');
        while (Peek() != ']')
        {
            items.Add(Value(depth + 1));
            if (Peek() != ']')
                Expect(',');
        }

        Expect(']');
        return items;
    }

    private string String()
    {
        var value = new StringBuilder();
        Expect('"');
        while (Next() is var character && character != '"')
        {
            if (character != '\\')
            {
                value.Append(character);
                continue;
            }

            value.Append(Next() switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                'f' => '\f',
                'u' => Unit(),
                char escaped => escaped,
            });
        }

        return value.ToString();
    }

    private char Unit()
    {
        string digits = new([Next(), Next(), Next(), Next()]);
        return ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)
            ? (char)unit
            : throw new FormatException($"The JSON has '\\u{digits}', which is no character.");
    }

    private string Word()
    {
        int start = _at;
        while (_at < text.Length && text[_at] is not (',' or '}' or ']' or ' ' or '\n' or '\r' or '\t'))
            _at++;
        return text.Substring(start, _at - start);
    }

    /// <summary>The next character that is no space.</summary>
    private char Peek()
    {
        SkipSpace();
        return _at < text.Length ? text[_at] : throw new FormatException("The JSON ends too soon.");
    }

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] is (' ' or '\n' or '\r' or '\t'))
            _at++;
    }

    private char Next() => _at < text.Length ? text[_at++] : throw new FormatException("The JSON ends too soon.");

    private void Expect(char character)
    {
        if (Peek() != character)
            throw new FormatException($"The JSON has no '{character}' where one is expected.");
        _at++;
    }
}
