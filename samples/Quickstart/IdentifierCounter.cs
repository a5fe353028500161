using System.Collections.Concurrent;
using PerfGen;

namespace Quickstart;

internal readonly record struct IdentifierCount(string Name, int Count);

/// <summary>Counts identifiers over all files; may be told of several files at a time.</summary>
internal sealed class IdentifierCounter
{
    private static readonly string[] _prose = [".html", ".md", ".txt"];

    private readonly ConcurrentDictionary<string, int> _counts = new();

    internal IEnumerable<IdentifierCount> Counts =>
        _counts.Select(static pair => new IdentifierCount(pair.Key, pair.Value));

    internal static bool Understands(string fileName) => !_prose.Contains(Path.GetExtension(fileName));

    [Profile]
    internal void Add(Token[] tokens)
    {
        // One visit to the shared table per name and file, not per occurrence: the threads meet there.
        foreach ((string name, int count) in tokens.Where(IsIdentifier).CountBy(static token => token.Text))
            _counts.AddOrUpdate(name, count, (_, total) => total + count);
    }

    private static bool IsIdentifier(Token token) => token.Kind == TokenKind.Word && !Keywords.Contains(token.Text);
}
