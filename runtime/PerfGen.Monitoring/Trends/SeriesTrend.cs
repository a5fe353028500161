namespace PerfGen.Monitoring.Trends;

/// <summary>What one series says over time. Immutable.</summary>
public sealed record SeriesTrend
{
    /// <summary>The series; null where only points were given.</summary>
    public SeriesId? Id { get; init; }

    /// <summary>Which way is the bad one.</summary>
    public required Badness Badness { get; init; }

    /// <summary>The points that were used, in the order of time.</summary>
    public required IReadOnlyList<TrendPoint> Points { get; init; }

    /// <summary>The mean of all points by their weights; 0 without any.</summary>
    public required double Average { get; init; }

    /// <summary>What became of the series, all in all.</summary>
    public required TrendDirection Direction { get; init; }

    /// <summary>The moments of change, in the order of time.</summary>
    public required IReadOnlyList<ChangePoint> Changes { get; init; }

    /// <summary>The index of the first point of the current regime.</summary>
    public required int RegimeStart { get; init; }

    /// <summary>The median of the current regime; 0 without points.</summary>
    public required double Level { get; init; }

    /// <summary>The drift inside the current regime; null if there is none that counts.</summary>
    public required Drift? Drift { get; init; }

    /// <summary>Points of the current regime that do not belong to it.</summary>
    public required IReadOnlyList<Anomaly> Anomalies { get; init; }

    /// <summary>What could not be said for want of points, one sentence each; empty when all was asked.</summary>
    public required IReadOnlyList<string> TooLittle { get; init; }

    /// <summary>Where the series stands against its first regime, such as 0.2 for a fifth more; null where that was zero.</summary>
    public double? Change { get; init; }

    /// <summary>
    /// It drifts in its bad direction, or its last change was one for the worse, or all its changes together are; those that it has in
    /// common with everything else do not count.
    /// </summary>
    public bool IsDegraded => Moved(bad: true);

    /// <summary>The same of the good direction, where nothing got worse.</summary>
    public bool IsImproved => !IsDegraded && Moved(bad: false);

    private bool Moved(bool bad)
    {
        if (Badness == Badness.Neither)
            return false;

        bool up = (Badness == Badness.Up) == bad;
        ChangePoint[] own = [.. Changes.Where(static change => change.Shift is null)];
        double together = own.Sum(static change => change.After - change.Before);
        return (Drift is { } drift && drift.IsUp == up)
            || (own is [.., var last] && (last.IsUp == up || (up ? together > 0 : together < 0)));
    }
}
