using PerfGen.AspNetCore.Contract;
using PerfGen.Monitoring;

namespace PerfGen.AspNetCore.Live;

/// <summary>What is shown of one interval. Immutable but for what is serialised on first use; safe for concurrent use.</summary>
internal sealed class LiveView
{
    private readonly Lazy<byte[]> _dashboard;

    public LiveView(Func<LiveView, byte[]> dashboard) => _dashboard = new Lazy<byte[]>(() => dashboard(this));

    /// <summary>Grows with each interval.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Null before the first interval.</summary>
    public required MonitoringInterval? Interval { get; init; }

    public required bool Live { get; init; }

    public required HealthSummary Health { get; init; }

    /// <summary>Worst first.</summary>
    public required IReadOnlyList<MethodRow> Rows { get; init; }

    public required IReadOnlyDictionary<string, MethodRow> RowsById { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<SummaryValues> Summaries { get; init; }

    public required Findings Findings { get; init; }

    public SummaryValues Summary => Summaries.Count == 0 ? new SummaryValues() : Summaries[^1];

    /// <summary>The dashboard's answer without its closing brace; see <see cref="DashboardText"/>.</summary>
    public byte[] Dashboard => _dashboard.Value;
}

/// <summary>What the other parts of monitoring make of the intervals.</summary>
internal sealed record Findings(
    IReadOnlyList<AlertInfo> Alerts, IReadOnlyList<RecommendationInfo> Recommendations, IReadOnlyList<TrendInfo> Trends, IReadOnlyList<CacheInfo> Caches)
{
    public static Findings None { get; } = new([], [], [], []);
}
