using System.Globalization;
using System.Text;

namespace PerfGen.Build.Rendering;

/// <summary>Writes JSON. MSBuild promises a task no JSON library.</summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder _text = new();
    private bool _first = true;

    public JsonWriter Name(string name)
    {
        Separate();
        Quote(name);
        _text.Append(':');
        _first = true;
        return this;
    }

    public void Value(string value)
    {
        Separate();
        Quote(value);
    }

    public void Value(int value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    public void Raw(string json)
    {
        Separate();
        _text.Append(json);
    }

    public void Object(Action content) => Nest('{', content, '}');

    public void Array<T>(IEnumerable<T> items, Action<T> write) => Nest('[', () =>
    {
        foreach (T item in items)
            write(item);
    }, ']');

    /// <summary>An array of objects, each on a line of its own.</summary>
    public void Lines<T>(IEnumerable<T> items, Action<T> members)
    {
        Separate();
        _text.Append('[');
        string separator = "\n";
        foreach (T item in items)
        {
            _text.Append(separator);
            _first = true;
            Object(() => members(item));
            separator = ",\n";
        }

        _text.Append(']');
        _first = false;
    }

    public override string ToString() => _text.ToString();

    private void Nest(char open, Action content, char close)
    {
        Separate();
        _text.Append(open);
        _first = true;
        content();
        _text.Append(close);
        _first = false;
    }

    private void Separate()
    {
        if (!_first)
            _text.Append(',');
        _first = false;
    }

    private void Quote(string text)
    {
        _text.Append('"');
        foreach (char character in text)
        {
            if (character is '"' or '\\')
                _text.Append('\\').Append(character);
            else if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
                _text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                _text.Append(character);
        }

        _text.Append('"');
    }
}
