namespace PerfGen.Monitoring.Recommendations;

/// <summary>How much there is to gain, or to lose.</summary>
public enum RecommendationPriority
{
    /// <summary>Now: users feel it, or it ends the process.</summary>
    High,

    /// <summary>Soon.</summary>
    Medium,

    /// <summary>When somebody is there anyway.</summary>
    Low,
}

/// <summary>Something to be done, with what it rests on. Immutable.</summary>
public sealed record Recommendation
{
    /// <summary>The rule's name, such as <c>hot-self-time</c>; stable.</summary>
    public required string Rule { get; init; }

    /// <summary>How urgent.</summary>
    public required RecommendationPriority Priority { get; init; }

    /// <summary>Such as <c>cpu</c>, <c>memory</c>, <c>errors</c>, <c>waiting</c>, <c>database</c>, <c>measuring</c>.</summary>
    public required string Category { get; init; }

    /// <summary>What it is, in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>The method, or the instrument, with its labels; empty for the process as a whole.</summary>
    public string Subject { get; init; } = "";

    /// <summary>File and line of the method, such as <c>Orders/Loader.cs:42</c>; empty if not known.</summary>
    public string Place { get; init; } = "";

    /// <summary>The numbers that it rests on, one phrase each.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>What can be expected of it, and what not.</summary>
    public required string Effect { get; init; }

    /// <summary>What to do, the most promising first.</summary>
    public required IReadOnlyList<string> Actions { get; init; }
}
