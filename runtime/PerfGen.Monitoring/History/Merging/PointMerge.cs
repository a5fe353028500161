using PerfGen.Snapshots;

namespace PerfGen.Monitoring.History.Merging;

/// <summary>Adds up what lies in one period.</summary>
internal static class PointMerge
{
    /// <summary>Monitoring intervals, in the order of time, as one point.</summary>
    public static HistoryPoint OfIntervals(IReadOnlyList<IntervalPart> parts, string version, DateTimeOffset periodStart, TimeSpan period)
    {
        DateTimeOffset start = parts.Min(static part => part.Start), end = parts.Max(static part => part.End);
        return new HistoryPoint
        {
            PeriodStart = periodStart,
            PeriodEnd = periodStart + period,
            Start = start,
            End = end,
            Covered = new TimeSpan(parts.Sum(static part => part.Length.Ticks)),
            Versions = [new HistoryVersion(version, start, end)],
            Profile = Snapshot.Merge(parts.Select(static part => part.Profile)) with { StartedAt = start, TakenAt = end },
            Metrics = MetricsMerge.Merge([.. parts.Select(static part => part.Metrics)]) with { StartedAt = start, TakenAt = end },
        };
    }

    /// <summary>Points of the same period, or of a finer level, in the order in which they were written.</summary>
    public static HistoryPoint OfPoints(IReadOnlyList<HistoryPoint> parts, DateTimeOffset periodStart, TimeSpan period)
    {
        DateTimeOffset start = parts.Min(static part => part.Start), end = parts.Max(static part => part.End);
        bool single = parts.Count == 1;
        return new HistoryPoint
        {
            PeriodStart = periodStart,
            PeriodEnd = periodStart + period,
            Start = start,
            End = end,
            Covered = new TimeSpan(parts.Sum(static part => part.Covered.Ticks)),
            Versions = VersionsOf(parts.SelectMany(static part => part.Versions)),
            Profile = single ? parts[0].Profile : Snapshot.Merge(parts.Select(static part => part.Profile)) with { StartedAt = start, TakenAt = end },
            Metrics = single ? parts[0].Metrics : MetricsMerge.Merge([.. parts.Select(static part => part.Metrics)]) with { StartedAt = start, TakenAt = end },
        };
    }

    /// <summary>Each version once, from its first moment to its last, in the order of the first.</summary>
    public static IReadOnlyList<HistoryVersion> VersionsOf(IEnumerable<HistoryVersion> versions) =>
    [
        .. versions.GroupBy(static version => version.Version, StringComparer.Ordinal)
            .Select(static same => new HistoryVersion(same.Key, same.Min(static part => part.Start), same.Max(static part => part.End)))
            .OrderBy(static version => version.Start)
            .ThenBy(static version => version.Version, StringComparer.Ordinal),
    ];
}
