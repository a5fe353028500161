namespace Quickstart;

internal sealed record Findings(
    int Files,
    int Lines,
    int Tokens,
    IReadOnlyList<IdentifierCount> TopIdentifiers,
    int Passages,
    IReadOnlyList<Passage> TopPassages,
    IReadOnlyList<Unreadable> Unreadable);
