using PerfGen.Monitoring.Alerts.Values;
using PerfGen.Snapshots;
using PerfGen.Thresholds;

namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>The limits that methods promise to keep, and those that were set in their place.</summary>
internal sealed class ThresholdEvaluator(ThresholdAlertOptions options, TimeSpan shortestForRates) : IEvaluator
{
    /// <summary>Stands for a rule's name in events of thresholds.</summary>
    public const string RuleName = "[Threshold]";

    private readonly AlertTiming _timing = AlertTiming.Of(options);
    private readonly Dictionary<MethodSnapshot, PromisedSeries> _series = new(ProfileRowKeys.Instance);
    private IReadOnlyList<ThresholdOverride> _overrides = [];
    private int _version;

    public IEnumerable<AlertState> Alerts => _series.Values.SelectMany(static series => series.Limits).Select(static limit => limit.Alert);

    /// <summary>Takes effect at the next interval.</summary>
    public void SetOverrides(IReadOnlyList<ThresholdOverride> overrides)
    {
        _overrides = overrides;
        _version++;
    }

    public void Evaluate(MonitoringInterval interval, Moment moment, ICollection<AlertEvent> events)
    {
        IReadOnlyList<MethodSnapshot> rows = interval.ProfileTotal.Methods;
        for (int i = 0; i < rows.Count; i++)
            Track(rows, i, moment, events);
        if (_series.Count == 0)
            return;

        long selfOfAll = ProfileIntervals.SelfOfAll(interval);
        TimeSpan duration = ProfileIntervals.Duration(interval);

        foreach (MethodSnapshot row in interval.Profile.Methods)
        {
            if (_series.TryGetValue(row, out PromisedSeries? series))
            {
                series.FoundIn = moment.Number;
                series.Window.Add(duration, row, selfOfAll, interval.Profile.Clock);
            }
        }

        foreach (PromisedSeries series in _series.Values)
        {
            if (series.FoundIn != moment.Number)
                series.Window.Add(duration, row: null, selfOfAll, interval.Profile.Clock);
            foreach (PromisedLimit limit in series.Limits)
                Judge(series.Window, limit, moment, events);
        }
    }

    private void Judge(ProfileWindow window, PromisedLimit limit, Moment moment, ICollection<AlertEvent> events)
    {
        if (limit.What is ThresholdKinds.MaxNs or ThresholdKinds.MaxAllocatedBytes)
        {
            // A window without calls has broken no limit on single calls.
            double? worst = limit.What == ThresholdKinds.MaxNs ? window.MaxNs : window.MaxAllocatedBytes;
            limit.Alert.Observe(moment, worst, OfCalls(limit.Warning, Severity.Warning), OfCalls(limit.Critical, Severity.Critical), events);
        }
        else if (ProfileFields.Read(window, limit.What, options.MinimumCalls) is { } value)
        {
            limit.Alert.Observe(moment, value, Of(limit.Warning), Of(limit.Critical), events);

            LevelReading Of(PromisedValue? edge) => LevelReading.Of(value, edge?.Limit, AlertComparison.Above, hysteresis: 0);
        }
        else
        {
            limit.Alert.ObserveNothing(moment, events);
        }

        LevelReading OfCalls(PromisedValue? edge, Severity severity) => LevelReading.OfViolations(edge?.Limit, edge switch
        {
            null => 0,
            { IsOverride: true } => window.CallsAbove(limit.What, edge.Value.Limit),
            _ => window.Violations(limit.What, severity),
        });
    }

    private void Track(IReadOnlyList<MethodSnapshot> rows, int index, Moment moment, ICollection<AlertEvent> events)
    {
        MethodSnapshot row = rows[index];
        _series.TryGetValue(row, out PromisedSeries? series);
        if (series is null && row.Thresholds is null && !IsOverridden(row))
            return;
        if (series?.IsCurrent(_version, row) == true)
            return;

        IReadOnlyList<PromisedLimit> before = series?.Limits ?? [];
        PromisedLimit[] limits =
        [
            .. EffectiveThresholds.Of(row, _overrides).Select(limit => new PromisedLimit(
                limit.What,
                limit.Warning,
                limit.Critical,
                before.FirstOrDefault(old => old.What == limit.What)?.Alert ?? NewAlert(rows, index, limit.What))),
        ];
        foreach (PromisedLimit gone in before.Where(old => limits.All(limit => limit.What != old.What)))
            gone.Alert.End(moment, events);

        if (limits.Length == 0)
            _series.Remove(row);
        else if (series is null)
            _series.Add(row, new PromisedSeries(new ProfileWindow(options.Window, shortestForRates), limits, _version, row));
        else
            series.Update(limits, _version, row);
    }

    private bool IsOverridden(MethodSnapshot row)
    {
        for (int i = 0; i < _overrides.Count; i++)
        {
            if (SeriesNames.Selects(_overrides[i].Method, row))
                return true;
        }

        return false;
    }

    private AlertState NewAlert(IReadOnlyList<MethodSnapshot> rows, int index, string what)
    {
        MethodSnapshot row = rows[index];
        string name = SeriesNames.NameOf(row, ProfileIntervals.IsOverloaded(rows, index));
        var series = new SeriesId(SeriesId.Profile, name, what, SeriesNames.Text(SeriesNames.LabelsOf(row)));
        string unit = what switch
        {
            ThresholdKinds.ErrorRate => "ratio",
            ThresholdKinds.MaxAllocatedBytes => "By",
            _ => "ns",
        };
        return new AlertState(new AlertSubject(RuleName, series, AlertComparison.Above, unit, Description: null, Group: ""), _timing);
    }
}
