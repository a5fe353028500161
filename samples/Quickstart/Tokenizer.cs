using PerfGen;

namespace Quickstart;

internal static class Tokenizer
{
    [Profile]
    [Threshold(P95Ms = 10)]
    internal static Token[] Tokenize(string text)
    {
        var tokens = new List<Token>();
        int line = 1;
        for (int at = 0; at < text.Length;)
        {
            (TokenKind kind, int length) = Lexeme.First(text.AsSpan(at));
            if (kind is not (TokenKind.Blank or TokenKind.Comment))
                tokens.Add(new Token(kind, text.Substring(at, length), line));

            line += text.AsSpan(at, length).Count('\n');
            at += length;
        }

        return [.. tokens];
    }

    internal static int CountLines(string text) =>
        text.AsSpan().Count('\n') + (text.Length == 0 || text.EndsWith('\n') ? 0 : 1);
}
