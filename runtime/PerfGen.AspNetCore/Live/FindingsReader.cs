using PerfGen.AspNetCore.Analysis;
using PerfGen.AspNetCore.Caches;
using PerfGen.AspNetCore.Contract;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Alerts;

namespace PerfGen.AspNetCore.Live;

/// <summary>Asks the other parts what they have found, once per view.</summary>
internal sealed class FindingsReader(Func<Alerting?> alerting, BackgroundAnalysis analysis, MemoryCaches caches)
{
    private const int MaxTrends = 50;

    public Findings Read(MonitoringInterval? latest, IReadOnlyList<MethodRow> rows)
    {
        var names = new RowNames(rows);
        AnalysisResult found = analysis.Latest;
        return new Findings(
            AlertReader.Read(alerting(), names),
            [.. found.Advice.Select(advice => AdviceReader.Of(advice, names))],
            found.Trends is null ? [] : [.. TrendReader.Notable(found.Trends).Take(MaxTrends).Select(trend => TrendReader.Of(trend, names))],
            [.. caches.Read(), .. latest is null ? [] : CacheNumbers.OfHybrid(latest.MetricsTotal)]);
    }
}
