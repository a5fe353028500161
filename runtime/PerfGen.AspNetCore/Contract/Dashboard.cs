namespace PerfGen.AspNetCore.Contract;

/// <summary>Everything that the page needs at its first paint; whether the caller may change anything is put behind it.</summary>
internal sealed record DashboardAnswer : LiveAnswer
{
    public required DateTimeOffset Now { get; init; }

    public required ApplicationInfo Application { get; init; }

    /// <summary>Whether calls are recorded.</summary>
    public required bool Live { get; init; }

    public required double IntervalSeconds { get; init; }

    public required HealthSummary Health { get; init; }

    public required SummaryHistory Summary { get; init; }

    public required IReadOnlyList<MethodRow> Methods { get; init; }

    public required int MethodsTotal { get; init; }

    public required IReadOnlyList<AlertInfo> Alerts { get; init; }

    public required IReadOnlyList<RecommendationInfo> Recommendations { get; init; }

    public required IReadOnlyList<TrendInfo> Trends { get; init; }

    public required IReadOnlyList<CacheInfo> Caches { get; init; }

    public required InstrumentationInfo Instrumentation { get; init; }
}

/// <summary>The process.</summary>
internal sealed record ApplicationInfo
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    public required string Host { get; init; }

    public required string Runtime { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required double UptimeSeconds { get; init; }

    public required string Environment { get; init; }
}

/// <summary>What the recording itself costs, of the process's CPU time.</summary>
internal sealed record InstrumentationInfo(double PercentOfRun);
