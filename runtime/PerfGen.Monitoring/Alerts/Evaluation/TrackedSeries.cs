namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>A series that a rule looks at: its window and its alert.</summary>
internal sealed class TrackedSeries<TWindow>(TWindow window, AlertState alert, DriftForecast? forecast)
{
    public TWindow Window { get; } = window;

    public AlertState Alert { get; } = alert;

    /// <summary>Null unless the rule looks ahead.</summary>
    public DriftForecast? Forecast { get; } = forecast;

    /// <summary>When it was last among the series of an interval; of no moment before the first.</summary>
    public Moment Found { get; set; }
}
