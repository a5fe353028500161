using System.Globalization;
using System.Text;

namespace PerfGen.Generators.Emission;

/// <summary>Writes compact JSON. The compiler gives a generator no JSON library to rely on.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private bool _first = true;

    public JsonText Object(Action<JsonText> content) => Nest('{', '}', content);

    public JsonText Array(Action<JsonText> content) => Nest('[', ']', content);

    public JsonText Name(string name)
    {
        Separate();
        Quote(name);
        _text.Append(':');
        _first = true;
        return this;
    }

    public JsonText Value(string value)
    {
        Separate();
        Quote(value);
        return this;
    }

    public JsonText Value(int value)
    {
        Separate();
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public JsonText Raw(string json)
    {
        Separate();
        _text.Append(json);
        return this;
    }

    public override string ToString() => _text.ToString();

    private JsonText Nest(char open, char close, Action<JsonText> content)
    {
        Separate();
        _text.Append(open);
        _first = true;
        content(this);
        _text.Append(close);
        _first = false;
        return this;
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
            else if (Literals.IsLineBreak(character) || char.IsSurrogate(character))
                _text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                _text.Append(character);
        }

        _text.Append('"');
    }
}
