namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>What rules over a profile and over meters have in common: judging a value, and a rule that finds nothing.</summary>
internal abstract class RuleEvaluator(AlertRule rule) : IEvaluator
{
    private AlertState? _nothingFound;
    private TimeSpan? _foundAt;

    public AlertRule Rule { get; private set; } = rule;

    public AlertTiming Timing { get; private set; } = AlertTiming.Of(rule);

    public IEnumerable<AlertState> Alerts => _nothingFound is null ? Tracked : Tracked.Append(_nothingFound);

    protected abstract IEnumerable<AlertState> Tracked { get; }

    public static RuleEvaluator Of(AlertRule rule, TimeSpan shortestForRates) =>
        rule.Source == SeriesId.Meter ? new MeterRuleEvaluator(rule, shortestForRates) : new ProfileRuleEvaluator(rule, shortestForRates);

    /// <summary>Whether another rule looks at the same values: then it takes this one's place without losing what it saw.</summary>
    public bool CanBecome(AlertRule other) =>
        other.Source == Rule.Source && other.Metric == Rule.Metric && other.Meter == Rule.Meter && other.Field == Rule.Field
        && other.Comparison == Rule.Comparison && other.Window == Rule.Window && other.MinimumCount == Rule.MinimumCount
        && other.Labels.Count == Rule.Labels.Count && other.Labels.All(label => Rule.Labels.TryGetValue(label.Key, out string? value) && value == label.Value)
        && other.GroupBy.SequenceEqual(Rule.GroupBy) && other.ReachedWithin is null == Rule.ReachedWithin is null && other.DriftOver == Rule.DriftOver;

    public void Become(AlertRule other)
    {
        Rule = other;
        Timing = AlertTiming.Of(other);
        foreach (AlertState alert in Alerts)
            alert.Retarget(alert.Subject with { Rule = other.Name, Description = other.Description }, Timing);
    }

    public void Evaluate(MonitoringInterval interval, Moment moment, ICollection<AlertEvent> events)
    {
        bool found = EvaluateSeries(interval, moment, events);
        if (found || _foundAt is null)
            _foundAt = moment.Elapsed;
        if (Rule.WhenAbsent == AbsentSeries.Alert || _nothingFound is not null)
            JudgeAbsence(!found && Rule.WhenAbsent == AbsentSeries.Alert && moment.Elapsed - _foundAt >= Rule.StaleAfter, moment, events);
    }

    /// <summary>True if any series is there.</summary>
    protected abstract bool EvaluateSeries(MonitoringInterval interval, Moment moment, ICollection<AlertEvent> events);

    protected DriftForecast? NewForecast() => Rule.ReachedWithin is null ? null : new DriftForecast(Rule.DriftOver);

    protected void Judge(AlertState alert, DriftForecast? forecast, double? value, Moment moment, ICollection<AlertEvent> events)
    {
        if (value is not { } known || !double.IsFinite(known))
        {
            alert.ObserveNothing(moment, events);
            return;
        }

        forecast?.Add(moment.Elapsed, known);
        alert.Observe(moment, known, Read(Rule.Warning), Read(Rule.Critical), events);

        LevelReading Read(double? limit) => LevelReading.Of(known, limit, Rule.Comparison, Rule.Hysteresis)
            .WithForecast(limit is { } edge && Rule.ReachedWithin is { } horizon ? forecast?.Until(edge, Rule.Comparison, horizon) : null);
    }

    protected AlertState NewAlert(string name, IReadOnlyCollection<KeyValuePair<string, string>> labels, string? unit)
    {
        string group = string.Join('\u001f', Rule.GroupBy.Select(key => labels.FirstOrDefault(label => label.Key == key).Value));
        var series = new SeriesId(Rule.Source, name, Rule.Field, Values.SeriesNames.Text(labels));
        return new AlertState(new AlertSubject(Rule.Name, series, Rule.Comparison, unit, Rule.Description, group), Timing);
    }

    /// <summary>The alert that there is nothing to judge; its duration is the one after which a series is gone.</summary>
    private void JudgeAbsence(bool absent, Moment moment, ICollection<AlertEvent> events)
    {
        if (!absent && _nothingFound is null)
            return;

        _nothingFound ??= NewAlert(Rule.Metric, [.. Rule.Labels], unit: null);
        _nothingFound.Retarget(_nothingFound.Subject, Timing with { For = TimeSpan.Zero, KeepFor = TimeSpan.Zero });
        bool isCritical = Rule.Critical is not null || Rule.Warning is null;
        var reading = new LevelReading(null, absent, !absent);
        _nothingFound.Observe(moment, value: null, isCritical ? LevelReading.None : reading, isCritical ? reading : LevelReading.None, events);
        if (_nothingFound.IsIdle(moment.Elapsed))
            _nothingFound = null;
    }
}
