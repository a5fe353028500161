namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>
/// The alert of one series: what its two severities make of each value, and what people are told of it. Pure but for the events
/// it adds to the given list: time comes in with each call.
/// </summary>
internal sealed class AlertState(AlertSubject subject, AlertTiming timing)
{
    private readonly LevelState _warning = new();
    private readonly LevelState _critical = new();
    private readonly TimeSpan?[] _toldAt = new TimeSpan?[2];
    private Severity? _severity;
    private Severity? _told;
    private DateTimeOffset _since;
    private TimeSpan? _seenAt;
    private DateTimeOffset _lastSeen;
    private double? _value;

    public AlertSubject Subject { get; private set; } = subject;

    /// <summary>The alert as it stands; null while nothing fires.</summary>
    public Alert? Current => _severity is not { } severity ? null : new Alert
    {
        Rule = Subject.Rule,
        Series = Subject.Series,
        Severity = severity,
        Value = _value,
        Limit = LevelOf(severity).Reading.Limit,
        Comparison = Subject.Comparison,
        Unit = Subject.Unit,
        Since = _since,
        LastSeen = _lastSeen,
    };

    /// <summary>Whether it holds nothing that a new one would not.</summary>
    public bool IsIdle(TimeSpan elapsed) =>
        _severity is null && _warning.IsIdle && _critical.IsIdle && !IsTold(Severity.Warning, timing.Cooldown, elapsed);

    /// <summary>Goes on with other words and other patience, after its rule was replaced.</summary>
    public void Retarget(AlertSubject next, AlertTiming patience) => (Subject, timing) = (next, patience);

    public void Observe(Moment moment, double? value, LevelReading warning, LevelReading critical, ICollection<AlertEvent> events)
    {
        (_value, _seenAt, _lastSeen) = (value, moment.Elapsed, moment.At);
        _warning.Observe(moment, warning, timing);
        _critical.Observe(moment, critical, timing);
        Settle(moment, AlertEndReason.Recovered, events);
    }

    /// <summary>The series has no value now. Nothing changes until it has had none for long.</summary>
    public void ObserveNothing(Moment moment, ICollection<AlertEvent> events)
    {
        _seenAt ??= moment.Elapsed;
        if (moment.Elapsed - _seenAt >= timing.StaleAfter)
        {
            bool stop = timing.WhenAbsent == AbsentSeries.Resolve;
            _warning.Forget(stop);
            _critical.Forget(stop);
        }

        Settle(moment, AlertEndReason.NoData, events);
    }

    /// <summary>Ends it because nobody asks any more.</summary>
    public void End(Moment moment, ICollection<AlertEvent> events)
    {
        _warning.Forget(stopFiring: true);
        _critical.Forget(stopFiring: true);
        Settle(moment, AlertEndReason.RuleChanged, events);
    }

    private void Settle(Moment moment, AlertEndReason reason, ICollection<AlertEvent> events)
    {
        Severity? before = _severity;
        _severity = _critical.Firing ? Severity.Critical : _warning.Firing ? Severity.Warning : null;
        if (_severity is not { } now)
        {
            if (before is { } ended)
                events.Add(Event(AlertEventKind.Resolved, ended, moment, announced: _told is not null, reason));
            _told = null;
            return;
        }

        if (before is null)
            _since = moment.At;
        if (KindOf(before, now, moment.Elapsed, out bool announced) is not { } kind)
            return;

        if (announced)
        {
            _toldAt[(int)now] = moment.Elapsed;
            _told = now;
        }

        events.Add(Event(kind, now, moment, announced));
    }

    /// <summary>
    /// A notice is held back while one of the same or a higher severity is younger than the cooldown; it is due as soon as that one
    /// is not, if the alert still fires then.
    /// </summary>
    private AlertEventKind? KindOf(Severity? before, Severity now, TimeSpan elapsed, out bool announced)
    {
        bool isNews = _told is null || _told < now;
        announced = isNews ? !IsTold(now, timing.Cooldown, elapsed) : timing.RepeatEvery is { } every && before == now && !IsTold(now, every, elapsed);
        if (announced)
            return !isNews ? AlertEventKind.Repeated : _told is null ? AlertEventKind.Fired : AlertEventKind.Escalated;

        return before is null ? AlertEventKind.Fired : before < now ? AlertEventKind.Escalated : before > now ? AlertEventKind.Eased : null;
    }

    /// <summary>Whether a notice of this severity or above is younger than that.</summary>
    private bool IsTold(Severity severity, TimeSpan age, TimeSpan elapsed)
    {
        for (int level = (int)severity; level < _toldAt.Length; level++)
        {
            if (elapsed - _toldAt[level] < age)
                return true;
        }

        return false;
    }

    private LevelState LevelOf(Severity severity) => severity == Severity.Critical ? _critical : _warning;

    private AlertEvent Event(AlertEventKind kind, Severity severity, Moment moment, bool announced, AlertEndReason? reason = null)
    {
        LevelReading reading = LevelOf(severity).Reading;
        return new AlertEvent
        {
            Kind = kind,
            Rule = Subject.Rule,
            Series = Subject.Series,
            Severity = severity,
            Value = _value,
            Limit = reading.Limit,
            Comparison = Subject.Comparison,
            Unit = Subject.Unit,
            Violations = reading.Violations,
            ReachedInSeconds = reading.ReachedIn is { } time ? Math.Round(time.TotalSeconds) : null,
            Since = _since,
            At = moment.At,
            Reason = reason,
            Description = Subject.Description,
            Announced = announced,
            Group = Subject.Group,
        };
    }
}
