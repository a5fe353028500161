namespace Quickstart;

/// <summary>A file after it was read: all that the findings need of it.</summary>
internal sealed record SourceFile(string Name, int Lines, Token[] Tokens, ulong[] Fingerprints);
