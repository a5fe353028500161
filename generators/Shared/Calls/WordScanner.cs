using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace PerfGen.Shared;

/// <summary>
/// The words of a text, whatever they are: identifiers, keywords, numbers, what comments say. Several times faster than a walk over the syntax
/// tree, and it realises no node of it. Not safe for concurrent use.
/// </summary>
internal struct WordScanner(SourceText text)
{
    private const uint HashStart = 2166136261, HashFactor = 16777619;

    [ThreadStatic]
    private static char[]? _reused;

    // A text of several pieces is slow to index.
    private readonly char[] _buffer = _reused ??= new char[4096];
    private int _filled, _next, _position;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>As <see cref="HashOf"/> has it.</summary>
    public int Hash { get; private set; }

    /// <summary>
    /// Whether an identifier may be spelled otherwise than it is compared, up to here: by an escape such as <c>\u0061</c>, or with
    /// characters that are ignored.
    /// </summary>
    public bool HasOtherSpellings { get; private set; }

    /// <summary>By Fowler, Noll and Vo (FNV-1a), of UTF-16 units.</summary>
    public static int HashOf(string word)
    {
        uint hash = HashStart;
        foreach (char unit in word)
            hash = (hash ^ unit) * HashFactor;
        return (int)hash;
    }

    /// <summary>False at the end of the text.</summary>
    public bool Next()
    {
        char unit;
        do
        {
            if (!Read(out unit))
                return false;
        }
        while (!IsOfWord(unit));

        Start = _position - 1;
        uint hash = HashStart;
        do
        {
            hash = (hash ^ unit) * HashFactor;
        }
        while (Read(out unit) && IsOfWord(unit));
        Hash = (int)hash;
        return true;
    }

    private bool Read(out char unit)
    {
        if (_next == _filled)
        {
            _filled = Math.Min(_buffer.Length, text.Length - _position);
            _next = 0;
            text.CopyTo(_position, _buffer, 0, _filled);
        }

        bool isThere = _filled > 0;
        unit = isThere ? _buffer[_next++] : '\0';
        _position += isThere ? 1 : 0;
        return isThere;
    }

    private bool IsOfWord(char unit)
    {
        if (unit < 128)
        {
            HasOtherSpellings |= unit == '\\' && IsEscape();
            return (uint)((unit | 0x20) - 'a') < 26 || (uint)(unit - '0') < 10 || unit == '_';
        }

        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(unit);
        HasOtherSpellings |= category == UnicodeCategory.Format;
        return category is <= UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format;
    }

    /// <summary>Whether the character after a backslash makes it one.</summary>
    private readonly bool IsEscape() => _position < text.Length && (text[_position] | 0x20) == 'u';
}
