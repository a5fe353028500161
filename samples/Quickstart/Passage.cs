namespace Quickstart;

internal readonly record struct LineRange(string File, int First, int Last)
{
    public override string ToString() => $"{File}:{First}-{Last}";
}

/// <summary>The same tokens in two files.</summary>
internal sealed record Passage(LineRange Earlier, LineRange Later, int Length)
{
    /// <summary>In tokens; what is shorter is taken for coincidence.</summary>
    internal const int ShortestLength = 75;

    public override string ToString() => $"{Earlier} ~ {Later}";
}
