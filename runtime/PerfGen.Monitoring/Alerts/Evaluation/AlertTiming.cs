namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>How patient an alert is: the same for rules and for thresholds.</summary>
internal sealed record AlertTiming(TimeSpan For, TimeSpan KeepFor, TimeSpan Cooldown, TimeSpan? RepeatEvery, TimeSpan StaleAfter, AbsentSeries WhenAbsent)
{
    public static AlertTiming Of(AlertRule rule) =>
        new(rule.For, rule.KeepFor, rule.Cooldown, rule.RepeatEvery, rule.StaleAfter, rule.WhenAbsent);

    public static AlertTiming Of(ThresholdAlertOptions options) =>
        new(options.For, options.KeepFor, options.Cooldown, options.RepeatEvery, options.StaleAfter, AbsentSeries.Resolve);
}
