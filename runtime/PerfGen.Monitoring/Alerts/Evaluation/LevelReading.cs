namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>A value held against the limit of one severity.</summary>
/// <param name="Limit">Null where the severity has none.</param>
/// <param name="Wrong">It is on the wrong side of the limit.</param>
/// <param name="Fine">It is on the right side by the hysteresis; between the two it is neither.</param>
/// <param name="Violations">Calls above a per-call limit; null of other limits.</param>
/// <param name="ReachedIn">When a value that is not beyond the limit will be; null unless that is what is wrong.</param>
internal readonly record struct LevelReading(double? Limit, bool Wrong, bool Fine, long? Violations = null, TimeSpan? ReachedIn = null)
{
    public static LevelReading None => new(null, Wrong: false, Fine: true);

    public static LevelReading Of(double value, double? limit, AlertComparison comparison, double hysteresis)
    {
        if (limit is not { } edge)
            return None;

        double margin = hysteresis * Math.Abs(edge);
        return comparison == AlertComparison.Above
            ? new LevelReading(edge, value > edge, value <= edge - margin)
            : new LevelReading(edge, value < edge, value >= edge + margin);
    }

    /// <summary>The same, of a value that drifts.</summary>
    public LevelReading WithForecast(TimeSpan? reachedIn) =>
        Limit is null || Wrong || reachedIn is null ? this : this with { Wrong = true, Fine = false, ReachedIn = reachedIn };

    public static LevelReading OfViolations(double? limit, long violations) =>
        limit is null ? None : new LevelReading(limit, violations > 0, violations == 0, violations);
}
