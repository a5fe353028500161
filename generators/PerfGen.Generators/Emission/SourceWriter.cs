using System.Text;

namespace PerfGen.Generators.Emission;

/// <summary>Writes C# lines at the right depth. Line ends are LF on every system, so that the same input gives the same bytes.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>One line, or several of a raw string, each at the current depth.</summary>
    public void Line(string text = "")
    {
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.TrimEnd('\r');
            if (trimmed.Length > 0)
                _text.Append(' ', _depth * 4).Append(trimmed);
            _text.Append('\n');
        }
    }

    /// <summary>Opens a brace that closes when the result is disposed.</summary>
    public BlockEnd Block(string? heading = null)
    {
        if (heading is not null)
            Line(heading);
        Line("{");
        _depth++;
        return new BlockEnd(this);
    }

    public override string ToString() => _text.ToString();

    internal readonly struct BlockEnd(SourceWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line("}");
        }
    }
}
