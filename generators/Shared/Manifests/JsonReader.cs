using System.Globalization;
using System.Text;

namespace PerfGen.Shared;

/// <summary>
/// Reads JSON that a generator of this family wrote: objects as dictionaries, arrays as lists, strings, numbers as their text,
/// booleans and null. Anything else is a <see cref="FormatException"/>.
/// </summary>
internal sealed class JsonReader(string text)
{
    private int _at;

    public static object? Read(string text)
    {
        var reader = new JsonReader(text);
        object? value = reader.Value(depth: 0);
        return value;
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
            if (Peek() == ',')
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
            if (Peek() == ',')
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

            char escaped = Next();
            if (escaped != 'u')
            {
                value.Append(escaped);
                continue;
            }

            string digits = string.Concat(Next(), Next(), Next(), Next());
            value.Append((char)ushort.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        return value.ToString();
    }

    private string Word()
    {
        int start = _at;
        while (_at < text.Length && text[_at] is not (',' or '}' or ']'))
            _at++;
        return text.Substring(start, _at - start);
    }

    private char Peek() => _at < text.Length ? text[_at] : throw new FormatException("The JSON ends too soon.");

    private char Next()
    {
        char character = Peek();
        _at++;
        return character;
    }

    private void Expect(char character)
    {
        if (Next() != character)
            throw new FormatException($"The JSON has no '{character}' where one is expected.");
    }
}
