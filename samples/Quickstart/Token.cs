namespace Quickstart;

internal enum TokenKind
{
    Blank,
    Comment,
    Word,
    Number,
    Literal,
    Symbol,
}

/// <summary>A piece of source text, neither blank nor comment, and the line it begins on.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Line);
