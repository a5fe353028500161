namespace Quickstart;

/// <summary>Cuts the next piece off a source text. Knows what most languages share, and no language in particular.</summary>
internal static class Lexeme
{
    internal static (TokenKind Kind, int Length) First(ReadOnlySpan<char> rest) => rest[0] switch
    {
        '/' when rest.StartsWith("//") => (TokenKind.Comment, LineLength(rest)),
        '/' when BlockCommentLength(rest) is > 0 and int length => (TokenKind.Comment, length),
        '"' or '\'' when LiteralLength(rest) is > 0 and int length => (TokenKind.Literal, length),
        >= '0' and <= '9' => (TokenKind.Number, WordLength(rest)),
        char first when first == '_' || char.IsLetter(first) => (TokenKind.Word, WordLength(rest)),
        char first when char.IsWhiteSpace(first) => (TokenKind.Blank, rest.Length - rest.TrimStart().Length),
        _ => (TokenKind.Symbol, 1),
    };

    private static int LineLength(ReadOnlySpan<char> rest) => rest.IndexOf('\n') is >= 0 and int end ? end : rest.Length;

    /// <summary>Zero where nothing closes it: the slash and star of a file pattern are no comment.</summary>
    private static int BlockCommentLength(ReadOnlySpan<char> rest) =>
        rest.StartsWith("/*") && rest[2..].IndexOf("*/") is >= 0 and int end ? end + 4 : 0;

    /// <summary>Zero where the quote opens nothing, as an apostrophe does.</summary>
    private static int LiteralLength(ReadOnlySpan<char> rest)
    {
        int limit = rest[0] == '\'' ? Math.Min(4, rest.Length) : rest.Length;
        for (int at = 1; at < limit && rest[at] != '\n'; at++)
        {
            if (rest[at] == '\\')
                at++;
            else if (rest[at] == rest[0])
                return at + 1;
        }

        return 0;
    }

    private static int WordLength(ReadOnlySpan<char> rest)
    {
        int length = 1;
        while (length < rest.Length && (rest[length] == '_' || char.IsLetterOrDigit(rest[length])))
            length++;
        return length;
    }
}
