namespace PerfGen.AspNetCore.Contract;

/// <summary>A series with everything that is known of it.</summary>
internal sealed record MethodAnswer : LiveAnswer
{
    public required DateTimeOffset Now { get; init; }

    public required MethodRow Method { get; init; }

    /// <summary>All durations since the process started; absent when nothing was timed.</summary>
    public Distribution? Distribution { get; init; }

    /// <summary>The last minutes.</summary>
    public required HeatMap Heat { get; init; }

    public required MethodHistory History { get; init; }

    /// <summary>Absent where callers are not told apart.</summary>
    public CallerNode? Callers { get; init; }

    public required IReadOnlyList<MethodLimit> Thresholds { get; init; }

    public required IReadOnlyList<AlertInfo> Alerts { get; init; }

    public required IReadOnlyList<RecommendationInfo> Recommendations { get; init; }

    public required IReadOnlyList<TrendInfo> Trends { get; init; }
}

/// <summary>A histogram of durations: 2^subBits buckets per power of two, the empty ones left out.</summary>
internal sealed record Distribution(int SubBits, IReadOnlyList<DurationBucket> Buckets);

/// <summary>In JSON a triple: from this many nanoseconds, to below that many, this many calls.</summary>
internal readonly record struct DurationBucket(double LowNs, double HighNs, long Count);

/// <summary>
/// The distribution over time: columns oldest first, at most 240, each with the calls per row; a column without calls is empty.
/// Rows go from one bound to the next, in nanoseconds: one bound more than rows, of which there are at most 40.
/// </summary>
internal sealed record HeatMap(DateTimeOffset Start, double StepSeconds, IReadOnlyList<double> Bounds, IReadOnlyList<IReadOnlyList<long>> Columns);

/// <summary>The same columns as numbers; null where nothing was called.</summary>
internal sealed record MethodHistory
{
    public required DateTimeOffset Start { get; init; }

    public required double StepSeconds { get; init; }

    public required IReadOnlyList<double?> P50Ns { get; init; }

    public required IReadOnlyList<double?> P95Ns { get; init; }

    public required IReadOnlyList<double?> P99Ns { get; init; }

    public required IReadOnlyList<double> CallsPerSecond { get; init; }
}

/// <summary>Who calls: the share is of the calls of the node above, 0 to 1; the id is that of a row.</summary>
internal sealed record CallerNode(string Name, string? Id, double CallsPerSecond, double Share, IReadOnlyList<CallerNode> Children);
