namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>A value held against the limit of one severity.</summary>
/// <param name="Limit">Null where the severity has none.</param>
/// <param name="Wrong">It is on the wrong side of the limit.</param>
/// <param name="Fine">It is on the right side by the hysteresis; between the two it is neither.</param>
/// <param name="Violations">Calls above a per-call limit; null of other limits.</param>
internal readonly record struct LevelReading(double? Limit, bool Wrong, bool Fine, long? Violations = null)
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

    public static LevelReading OfViolations(double? limit, long violations) =>
        limit is null ? None : new LevelReading(limit, violations > 0, violations == 0, violations);
}
