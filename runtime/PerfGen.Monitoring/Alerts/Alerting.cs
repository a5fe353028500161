using PerfGen.Monitoring.Alerts.Configuration;
using PerfGen.Monitoring.Alerts.Delivery;
using PerfGen.Monitoring.Alerts.Evaluation;

namespace PerfGen.Monitoring.Alerts;

/// <summary>
/// The alerts of a running monitor: what fires, what happened, and the rules, which may be changed at any time. A change is made as a whole or not at all,
/// and holds from the next interval on; it lasts until the program ends, unless <see cref="ToJson"/> is kept. All members may be used from any thread.
/// </summary>
public sealed class Alerting : IDisposable
{
    private readonly Lock _sync = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _shortestForRates;
    private readonly TimeSpan _grace;
    private readonly AlertOrigin _origin;
    private readonly AlertHistory _history;
    private readonly AlertDelivery _delivery;
    private readonly ThresholdEvaluator? _thresholds;
    private readonly List<AlertEvent> _events = [];
    private RuleEvaluator[] _evaluators;
    private AlertRule[] _rules;
    private ThresholdOverride[] _overrides;
    private TimeSpan _elapsed;
    private long _evaluations;

    internal Alerting(AlertOptions options, TimeProvider time, TimeSpan interval, AlertOrigin origin, Func<AlertDelivery> delivery)
    {
        (_time, _origin, _grace) = (time, origin, options.StartupGrace);
        // A rate of an interval that was cut short, as the last one is, would be made of chance.
        _shortestForRates = interval / 2;
        _history = new AlertHistory(options.HistoryCapacity);
        (_rules, _overrides) = Configured(options);
        _evaluators = [.. _rules.Select(rule => RuleEvaluator.Of(rule, _shortestForRates))];
        if (options.Thresholds.Enabled)
        {
            _thresholds = new ThresholdEvaluator(options.Thresholds, _shortestForRates);
            _thresholds.SetOverrides(_overrides);
        }

        // Last, for its workers run from here on.
        _delivery = delivery();
    }

    /// <summary>The rules as they are now.</summary>
    public IReadOnlyList<AlertRule> Rules => Volatile.Read(ref _rules);

    /// <summary>The limits that take the place of <see cref="ThresholdAttribute"/> now.</summary>
    public IReadOnlyList<ThresholdOverride> ThresholdOverrides => Volatile.Read(ref _overrides);

    /// <summary>What fires, the worst first, then the longest.</summary>
    public IReadOnlyList<Alert> Active
    {
        get
        {
            lock (_sync)
            {
                return [.. Evaluators().SelectMany(static evaluator => evaluator.Alerts).Select(static alert => alert.Current).OfType<Alert>()
                    .OrderByDescending(static alert => alert.Severity).ThenBy(static alert => alert.Since)];
            }
        }
    }

    /// <summary>What happened, the newest first, also what no channel was told of. As much as <see cref="AlertOptions.HistoryCapacity"/>.</summary>
    public IReadOnlyList<AlertEvent> History
    {
        get
        {
            lock (_sync)
                return _history.Latest;
        }
    }

    /// <summary>How the channels are doing.</summary>
    public IReadOnlyList<AlertChannelStatus> Channels => _delivery.Status;

    /// <summary>Adds a rule.</summary>
    /// <exception cref="ArgumentException">It has mistakes, or its name is taken; the message has a sentence for each.</exception>
    public void Add(AlertRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        lock (_sync)
            Change([.. _rules, rule], _overrides, nameof(rule));
    }

    /// <summary>
    /// Puts a rule in the place of the one of its name, or adds it. If both look at the same values, what was seen so far counts on; if not, alerts of the old
    /// one end with <see cref="AlertEndReason.RuleChanged"/>.
    /// </summary>
    /// <exception cref="ArgumentException">It has mistakes; the message has a sentence for each.</exception>
    public void Replace(AlertRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        lock (_sync)
        {
            int index = Array.FindIndex(_rules, old => old.Name == rule.Name);
            Change(index < 0 ? [.. _rules, rule] : [.. _rules[..index], rule, .. _rules[(index + 1)..]], _overrides, nameof(rule));
        }
    }

    /// <summary>Removes a rule; its alerts end with <see cref="AlertEndReason.RuleChanged"/>. False if there is none of that name.</summary>
    public bool Remove(string name)
    {
        lock (_sync)
        {
            AlertRule[] rest = [.. _rules.Where(rule => rule.Name != name)];
            if (rest.Length == _rules.Length)
                return false;

            Change(rest, _overrides, nameof(name));
            return true;
        }
    }

    /// <summary>Sets a limit in the place of the code's, or of one set before for that method, kind and severity.</summary>
    /// <exception cref="ArgumentException">It has mistakes; the message has a sentence for each.</exception>
    public void SetThreshold(ThresholdOverride limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        lock (_sync)
            Change(_rules, [.. _overrides.Where(old => !IsSame(old, limit)), limit], nameof(limit));
    }

    /// <summary>Gives a limit back to the code. False if none was set.</summary>
    public bool RemoveThreshold(string method, string what, Severity severity)
    {
        lock (_sync)
        {
            ThresholdOverride[] rest = [.. _overrides.Where(old => !(old.Method == method && old.What == what && old.Severity == severity))];
            if (rest.Length == _overrides.Length)
                return false;

            Change(_rules, rest, nameof(method));
            return true;
        }
    }

    /// <summary>Puts other rules and limits in the place of all there are, at one moment.</summary>
    /// <exception cref="ArgumentException">They have mistakes; the message has a sentence for each, and nothing has changed.</exception>
    public void Replace(IEnumerable<AlertRule> rules, IEnumerable<ThresholdOverride> thresholds)
    {
        lock (_sync)
            Change([.. rules], [.. thresholds], nameof(rules));
    }

    /// <summary>The same from JSON in the format <c>perfgen.alerts/1</c>.</summary>
    /// <exception cref="AlertConfigurationException">It has mistakes; the message has a sentence for each, and nothing has changed.</exception>
    public void Load(string json)
    {
        (AlertRule[] rules, ThresholdOverride[] limits) = AlertsJson.Read(json);
        Replace(rules, limits);
    }

    /// <summary>Rules and limits as JSON in the format <c>perfgen.alerts/1</c>. Channels, and so their secrets, are no part of it.</summary>
    public string ToJson()
    {
        lock (_sync)
            return AlertsJson.Write(_rules, _overrides);
    }

    /// <summary>Delivers what is queued, no longer than <see cref="DeliveryOptions.ShutdownTimeout"/>. The monitor does it when it stops.</summary>
    public void Dispose() => _delivery.Dispose();

    internal void Evaluate(MonitoringInterval interval)
    {
        lock (_sync)
        {
            _elapsed += Values.ProfileIntervals.Duration(interval);
            _evaluations++;
            var moment = new Moment(_evaluations, _elapsed, interval.End, _elapsed >= _grace);
            foreach (IEvaluator evaluator in Evaluators())
                evaluator.Evaluate(interval, moment, _events);
            Tell();
        }
    }

    private static (AlertRule[] Rules, ThresholdOverride[] Thresholds) Configured(AlertOptions options)
    {
        (AlertRule[] fileRules, ThresholdOverride[] fileLimits) = options.File is { } path ? AlertsJson.ReadFile(path) : ([], []);
        AlertRule[] rules = [.. options.Rules, .. fileRules];
        ThresholdOverride[] limits = [.. options.ThresholdOverrides, .. fileLimits];
        RuleChecks.ThrowOnMistakes([.. RuleChecks.MistakesOf(rules, "rules"), .. RuleChecks.MistakesOf(limits, "thresholds")]);
        return (rules, limits);
    }

    private static bool IsSame(ThresholdOverride one, ThresholdOverride other) =>
        one.Method == other.Method && one.What == other.What && one.Severity == other.Severity;

    private IEnumerable<IEvaluator> Evaluators() => _thresholds is null ? _evaluators : _evaluators.Append<IEvaluator>(_thresholds);

    /// <summary>Under the lock.</summary>
    private void Change(AlertRule[] rules, ThresholdOverride[] overrides, string parameter)
    {
        string[] mistakes = [.. RuleChecks.MistakesOf(rules, "rules"), .. RuleChecks.MistakesOf(overrides, "thresholds")];
        if (mistakes.Length > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, mistakes), parameter);

        var moment = new Moment(_evaluations, _elapsed, _time.GetUtcNow(), MayFire: true);
        Dictionary<string, RuleEvaluator> before = _evaluators.ToDictionary(static evaluator => evaluator.Rule.Name);
        var after = new List<RuleEvaluator>(rules.Length);
        foreach (AlertRule rule in rules)
        {
            if (before.TryGetValue(rule.Name, out RuleEvaluator? known) && known.CanBecome(rule) && before.Remove(rule.Name))
            {
                known.Become(rule);
                after.Add(known);
            }
            else
            {
                after.Add(RuleEvaluator.Of(rule, _shortestForRates));
            }
        }

        foreach (AlertState alert in before.Values.SelectMany(static evaluator => evaluator.Alerts))
            alert.End(moment, _events);
        _evaluators = [.. after];
        Volatile.Write(ref _rules, rules);
        Volatile.Write(ref _overrides, overrides);
        _thresholds?.SetOverrides(overrides);
        Tell();
    }

    private void Tell()
    {
        if (_events.Count == 0)
            return;

        foreach (AlertEvent happened in _events)
            _history.Add(happened);
        foreach (AlertNotification notification in NotificationGrouping.Of(_events, _origin))
            _delivery.Post(notification);
        _events.Clear();
    }
}
