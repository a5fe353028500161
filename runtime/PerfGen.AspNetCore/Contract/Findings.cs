namespace PerfGen.AspNetCore.Contract;

/// <summary>An alert; <c>method</c> is the id of a row.</summary>
internal sealed record AlertInfo
{
    public const string Firing = "firing";
    public const string Resolved = "resolved";

    public required string Id { get; init; }

    public required string Rule { get; init; }

    /// <summary>warning or critical.</summary>
    public required string Severity { get; init; }

    /// <summary>firing or resolved.</summary>
    public required string State { get; init; }

    public required DateTimeOffset Since { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public required string Series { get; init; }

    public double? Value { get; init; }

    public double? Limit { get; init; }

    public required string Message { get; init; }

    public string? Method { get; init; }
}

/// <summary>What to do, and what says so.</summary>
internal sealed record RecommendationInfo
{
    public required string Id { get; init; }

    /// <summary>high, medium or low.</summary>
    public required string Priority { get; init; }

    public required string Category { get; init; }

    public required string Title { get; init; }

    public string? Method { get; init; }

    public string? File { get; init; }

    public int? Line { get; init; }

    public required IReadOnlyList<string> Evidence { get; init; }

    public required string ExpectedEffect { get; init; }

    public required IReadOnlyList<string> Actions { get; init; }
}

/// <summary>Where a series is going, with the points that it was read from.</summary>
internal sealed record TrendInfo
{
    public required string Series { get; init; }

    public string? Method { get; init; }

    public required string Field { get; init; }

    /// <summary>better, worse, steady or unknown.</summary>
    public required string Direction { get; init; }

    public DateTimeOffset? ChangeAt { get; init; }

    public double? Before { get; init; }

    public double? After { get; init; }

    public double? ChangeRatio { get; init; }

    public required string Message { get; init; }

    public required IReadOnlyList<TrendPointInfo> Points { get; init; }

    public required IReadOnlyList<DateTimeOffset> ChangePoints { get; init; }
}

/// <summary>In JSON a pair: the time and the value.</summary>
internal readonly record struct TrendPointInfo(DateTimeOffset At, double Value);

/// <summary>A cache and how it is used, since it was made.</summary>
internal sealed record CacheInfo
{
    public required string Name { get; init; }

    public required long Hits { get; init; }

    public required long Misses { get; init; }

    /// <summary>0 to 1; absent without a look-up.</summary>
    public double? HitRate { get; init; }

    public long? Entries { get; init; }

    public long? SizeBytes { get; init; }
}
