namespace PerfGen.Monitoring.Trends.Forecasting;

/// <summary>When a limit is reached if a series goes on as it does: what a predictive alert asks. Pure functions, any thread.</summary>
public static class LimitForecast
{
    /// <summary>
    /// How long it takes, from the last point, until the drift inside the current regime meets the limit. Null if no drift is certain, if it
    /// leads away from the limit or is past it, or if it takes longer than <see cref="TrendOptions.Horizon"/>.
    /// </summary>
    /// <param name="points">Ten or more since the last change; fewer say nothing.</param>
    /// <param name="limit">In the unit of the series.</param>
    /// <param name="options">How strict; null for the defaults.</param>
    public static TimeToLimit? TimeTo(double limit, IEnumerable<TrendPoint> points, TrendOptions? options = null)
    {
        options ??= new TrendOptions();
        return TrendAnalysis.Of(points, Badness.Neither, options).Drift?.Until(limit, options.Horizon);
    }
}
