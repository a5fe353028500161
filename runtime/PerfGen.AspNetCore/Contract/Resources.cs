using PerfGen.AspNetCore.Json;

namespace PerfGen.AspNetCore.Contract;

/// <summary>Whether calls are recorded: asked with GET, set with PUT.</summary>
internal sealed record ProfilingAnswer(bool Live) : LiveAnswer;

/// <summary>What PUT <c>profiling</c> asks for.</summary>
internal sealed record ProfilingRequest
{
    public required bool Live { get; init; }
}

/// <summary>Every meter's instruments over the last interval, as <c>perfgen.metrics/1</c> has them; absent before there was one.</summary>
internal sealed record CurrentMetricsAnswer(DateTimeOffset Now, double Seconds, SummaryValues Summary, RawJson? Metrics) : LiveAnswer;

/// <summary>The profile since the process started, as <c>perfgen.snapshot/1</c> has it; absent before the first interval.</summary>
internal sealed record ReportAnswer(DateTimeOffset Now, ApplicationInfo Application, HealthSummary Health, RawJson? Profile) : LiveAnswer;

internal sealed record AlertsAnswer(DateTimeOffset Now, IReadOnlyList<AlertInfo> Alerts) : LiveAnswer;

internal sealed record RecommendationsAnswer(DateTimeOffset Now, IReadOnlyList<RecommendationInfo> Recommendations) : LiveAnswer;

internal sealed record TrendsAnswer(DateTimeOffset Now, IReadOnlyList<TrendInfo> Trends) : LiveAnswer;

internal sealed record CacheAnswer(DateTimeOffset Now, IReadOnlyList<CacheInfo> Caches) : LiveAnswer;

/// <summary>The memory of the process; sizes in bytes, pauses as a share of the time since the start.</summary>
internal sealed record MemoryAnswer : LiveAnswer
{
    public required DateTimeOffset Now { get; init; }

    public required long WorkingSetBytes { get; init; }

    /// <summary>What the process may use: of the machine, or of its container.</summary>
    public required long AvailableBytes { get; init; }

    /// <summary>After the last collection.</summary>
    public required long HeapBytes { get; init; }

    public required long FragmentedBytes { get; init; }

    public required long CommittedBytes { get; init; }

    public required long AllocatedBytes { get; init; }

    public required double PauseShare { get; init; }

    /// <summary>0, 1, 2, the large object heap and the pinned one, after the last collection.</summary>
    public required IReadOnlyList<GenerationInfo> Generations { get; init; }
}

internal sealed record GenerationInfo(string Name, long SizeBytes, long FragmentedBytes, int? Collections);

internal sealed record ThresholdsAnswer(DateTimeOffset Now, IReadOnlyList<ThresholdInfo> Thresholds) : LiveAnswer;

/// <summary>A limit of a row. <c>source</c> is <c>attribute</c>, or <c>runtime</c> when it was set while the program ran.</summary>
internal sealed record ThresholdInfo(string Method, string Name, string What, double Limit, double? Actual, string Severity, bool Exceeded, string Source);

/// <summary>What PUT <c>thresholds</c> asks for; a limit of null takes a limit that was set at run time away.</summary>
internal sealed record ThresholdRequest
{
    /// <summary>Id or name of a row.</summary>
    public required string Method { get; init; }

    public required string What { get; init; }

    public required double? Limit { get; init; }

    public string? Severity { get; init; }
}

/// <summary>What POST <c>optimize</c> asks for: one action, or without a name all of them.</summary>
internal sealed record OptimizeRequest
{
    public string? Action { get; init; }
}

internal sealed record OptimizeAnswer(IReadOnlyList<OptimizeResult> Results) : LiveAnswer;

internal sealed record OptimizeResult(string Action, long? BeforeBytes, long? AfterBytes, string Message);
