using Microsoft.Extensions.Logging;
using PerfGen.Monitoring;
using PerfGen.Monitoring.History;
using PerfGen.Monitoring.Recommendations;
using PerfGen.Monitoring.Trends;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Analysis;

/// <summary>
/// Recommendations from the profile and the metrics since the start, and trends from what history keeps: made now and then on a
/// thread of the pool, one at a time, and only while somebody looks. Safe for concurrent use.
/// </summary>
internal sealed partial class BackgroundAnalysis(HistoryOptions? history, ILogger logger, TimeProvider time)
{
    private static readonly TimeSpan _adviceAge = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _trendsAge = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _interest = TimeSpan.FromMinutes(2);

    private AnalysisResult _latest = AnalysisResult.None;
    private long _askedAt = long.MinValue;
    private long _adviceAt = long.MinValue;
    private long _trendsAt = long.MinValue;
    private int _running;

    /// <summary>The last result. Asking for it keeps the analysis going for two minutes.</summary>
    public AnalysisResult Latest
    {
        get
        {
            Volatile.Write(ref _askedAt, time.GetTimestamp());
            return Volatile.Read(ref _latest);
        }
    }

    /// <summary>Begins an analysis if one is due; does not wait for it.</summary>
    public void Observe(MonitoringInterval interval)
    {
        if (IsOlder(Volatile.Read(ref _askedAt), _interest) || !IsOlder(Volatile.Read(ref _adviceAt), _adviceAge) || Interlocked.Exchange(ref _running, 1) == 1)
            return;

        Volatile.Write(ref _adviceAt, time.GetTimestamp());
        _ = Task.Run(() => Run(interval));
    }

    private void Run(MonitoringInterval interval)
    {
        try
        {
            TrendReport? trends = Volatile.Read(ref _latest).Trends;
            // In the first seconds of a new history its folder is not there yet.
            if (history is not null && IsOlder(_trendsAt, _trendsAge) && Directory.Exists(history.Directory))
            {
                _trendsAt = time.GetTimestamp();
                trends = ReadTrends(history, interval.ProfileTotal);
            }

            IReadOnlyList<Recommendation> advice = Recommender.Of(new RecommendationInput
            {
                Profile = interval.ProfileTotal,
                Metrics = interval.MetricsTotal,
                Covered = interval.End - interval.ProfileTotal.StartedAt,
                Trends = trends,
                MemoryLimit = GC.GetGCMemoryInfo(GCKind.Any).TotalAvailableMemoryBytes,
            });
            Volatile.Write(ref _latest, new AnalysisResult(advice, trends));
        }
#pragma warning disable CA1031 // A history that cannot be read, or a rule that fails, costs the answer and nothing else.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogFailure(logger, error);
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
    }

    private TrendReport ReadTrends(HistoryOptions kept, Snapshot profile)
    {
        var reader = HistoryReader.Open(kept.Directory);
        DateTimeOffset now = time.GetUtcNow();
        // Days of hours where there are days, else hours of minutes: a few hundred points either way.
        bool days = reader.Oldest(HistoryResolution.Hour) is { } oldest && now - oldest > TimeSpan.FromDays(3);
        var wanted = new WantedSeries(profile);
        return new HistoryAnalysis(reader).Trends(
            now - (days ? TimeSpan.FromDays(14) : TimeSpan.FromHours(4)), days ? HistoryResolution.Hour : HistoryResolution.Minute, wanted.Contains);
    }

    private bool IsOlder(long timestamp, TimeSpan age) => timestamp == long.MinValue || time.GetElapsedTime(timestamp) > age;

    [LoggerMessage(Level = LogLevel.Warning, Message = "PerfGen: trends and recommendations could not be made; they are tried again.")]
    private static partial void LogFailure(ILogger logger, Exception error);
}

/// <summary>What an analysis found; without a history no trends.</summary>
internal sealed record AnalysisResult(IReadOnlyList<Recommendation> Advice, TrendReport? Trends)
{
    public static AnalysisResult None { get; } = new([], null);
}
