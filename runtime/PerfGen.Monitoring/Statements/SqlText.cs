using System.Text;

namespace PerfGen.Monitoring.Statements;

/// <summary>
/// A statement without what its author put in for one run: literals and parameters are <c>?</c>, lists of them one <c>?</c>, comments are gone,
/// white space is one blank. Names stay as they are. Reads any dialect: what it cannot tell from a literal, it takes for one.
/// </summary>
internal ref struct SqlText
{
    private const int LongestText = 2_000;

    private readonly ReadOnlySpan<char> _sql;
    private readonly bool _doubleQuotesAreStrings;
    private readonly StringBuilder _text;
    private int _at;

    private SqlText(string sql, bool doubleQuotesAreStrings)
    {
        _sql = sql;
        _doubleQuotesAreStrings = doubleQuotesAreStrings;
        _text = new StringBuilder(Math.Min(sql.Length, LongestText));
    }

    /// <param name="sql">The statement.</param>
    /// <param name="doubleQuotesAreStrings">As MySQL has it; in all other dialects they are around names.</param>
    public static string Normalize(string sql, bool doubleQuotesAreStrings = false)
    {
        var text = new SqlText(sql, doubleQuotesAreStrings);
        text.Read();
        return text.Collapsed();
    }

    private void Read()
    {
        while (_at < _sql.Length)
        {
            char current = _sql[_at], next = _at + 1 < _sql.Length ? _sql[_at + 1] : '\0';
            if (char.IsWhiteSpace(current))
                Blank(_at + 1);
            else if (current == '-' && next == '-')
                Blank(EndOfLine());
            else if (current == '/' && next == '*')
                Blank(EndOfComment());
            else if (current == '\'' || (current == '"' && _doubleQuotesAreStrings))
                Value(EndOfQuoted(_at, current, escapes: _doubleQuotesAreStrings || IsAfterEscapeMark()));
            else if (current is '"' or '`')
                Keep(EndOfQuoted(_at, current, escapes: false));
            else if (current == '[' && IsBracketedName(out int end))
                Keep(end);
            else if (current == '$' && TryDollarQuoted(out end))
                Value(end);
            else if (current == '?' || (current is '@' or ':' or '$' && (char.IsLetterOrDigit(next) || next == '_') && !IsAfter(current)))
                Value(EndOfWord(_at + 1));
            else if (char.IsAsciiDigit(current) || (current == '.' && char.IsAsciiDigit(next) && !IsAfterName()))
                Value(EndOfNumber());
            else if (char.IsLetter(current) || current == '_')
                Keep(EndOfWord(_at));
            else
                Keep(_at + 1);
        }
    }

    private readonly bool IsAfter(char before) => _at > 0 && _sql[_at - 1] == before;

    private readonly bool IsAfterName() => _at > 0 && (char.IsLetterOrDigit(_sql[_at - 1]) || _sql[_at - 1] is '_' or '"' or ']' or '`');

    /// <summary>An E directly before a string makes backslashes escape in it.</summary>
    private readonly bool IsAfterEscapeMark() => _at > 0 && _sql[_at - 1] is 'e' or 'E' && (_at == 1 || !char.IsLetterOrDigit(_sql[_at - 2]));

    private void Blank(int end)
    {
        if (_text.Length > 0 && _text[^1] != ' ')
            _text.Append(' ');
        _at = end;
    }

    private void Keep(int end)
    {
        _text.Append(_sql[_at..end]);
        _at = end;
    }

    private void Value(int end)
    {
        // The mark of a string's kind, as in N'text' and E'text', belongs to it.
        if (_sql[_at] == '\'' && _text.Length > 0 && _text[^1] is 'N' or 'n' or 'E' or 'e' or 'X' or 'x' or 'B' or 'b'
            && (_text.Length == 1 || !(char.IsLetterOrDigit(_text[^2]) || _text[^2] == '_')))
        {
            _text.Length--;
        }

        if (_text.Length == 0 || _text[^1] != '?')
            _text.Append('?');
        _at = end;
    }

    private readonly int EndOfLine()
    {
        int length = _sql[_at..].IndexOf('\n');
        return length < 0 ? _sql.Length : _at + length + 1;
    }

    private readonly int EndOfComment()
    {
        int depth = 0, at = _at;
        while (at < _sql.Length)
        {
            if (_sql[at..].StartsWith("/*", StringComparison.Ordinal))
                (depth, at) = (depth + 1, at + 2);
            else if (_sql[at..].StartsWith("*/", StringComparison.Ordinal))
                (depth, at) = (depth - 1, at + 2);
            else
                at++;
            if (depth == 0)
                return at;
        }

        return at;
    }

    private readonly int EndOfQuoted(int start, char quote, bool escapes)
    {
        for (int at = start + 1; at < _sql.Length; at++)
        {
            if (escapes && _sql[at] == '\\')
                at++;
            else if (_sql[at] == quote && at + 1 < _sql.Length && _sql[at + 1] == quote)
                at++;
            else if (_sql[at] == quote)
                return at + 1;
        }

        return _sql.Length;
    }

    /// <summary><c>[Order Details]</c> is a name, <c>array[1]</c> is not.</summary>
    private readonly bool IsBracketedName(out int end)
    {
        int length = _sql[_at..].IndexOf(']');
        end = _at + length + 1;
        return length > 1 && !IsAfterName() && (char.IsLetter(_sql[_at + 1]) || _sql[_at + 1] == '_');
    }

    /// <summary>PostgreSQL's <c>$$text$$</c> and <c>$tag$text$tag$</c>.</summary>
    private readonly bool TryDollarQuoted(out int end)
    {
        end = _at;
        int close = _sql[(_at + 1)..].IndexOf('$');
        if (close < 0 || IsAfterName())
            return false;

        ReadOnlySpan<char> tag = _sql.Slice(_at, close + 2);
        foreach (char one in tag[1..^1])
        {
            if (!char.IsLetterOrDigit(one) && one != '_')
                return false;
        }

        if (tag.Length > 2 && char.IsAsciiDigit(tag[1]))
            return false;

        int length = _sql[(_at + tag.Length)..].IndexOf(tag);
        end = length < 0 ? _sql.Length : _at + 2 * tag.Length + length;
        return true;
    }

    private readonly int EndOfWord(int at)
    {
        while (at < _sql.Length && (char.IsLetterOrDigit(_sql[at]) || _sql[at] is '_' or '$'))
            at++;
        return at;
    }

    private readonly int EndOfNumber()
    {
        int at = _at;
        while (at < _sql.Length && (char.IsAsciiLetterOrDigit(_sql[at]) || _sql[at] is '.' or '_' || (_sql[at] is '+' or '-' && _sql[at - 1] is 'e' or 'E')))
            at++;
        return at;
    }

    /// <summary>Lists of values are one value, lists of rows one row; then the length is bounded.</summary>
    private readonly string Collapsed()
    {
        string text = _text.ToString().TrimEnd(' ', ';').Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
        text = Repeated(Repeated(text, "?", ",?"), "?", ", ?");
        text = Repeated(Repeated(text, "(?)", ",(?)"), "(?)", ", (?)");
        return text.Length <= LongestText ? text : text[..LongestText];
    }

    private static string Repeated(string text, string first, string more)
    {
        var collapsed = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            if (string.CompareOrdinal(text, at, first, 0, first.Length) != 0)
            {
                collapsed.Append(text[at++]);
                continue;
            }

            collapsed.Append(first);
            at += first.Length;
            while (string.CompareOrdinal(text, at, more, 0, more.Length) == 0)
                at += more.Length;
        }

        return collapsed.ToString();
    }
}
