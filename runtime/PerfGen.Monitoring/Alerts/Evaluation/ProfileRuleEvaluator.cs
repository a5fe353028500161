using PerfGen.Monitoring.Alerts.Values;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>A rule over profiled series.</summary>
internal sealed class ProfileRuleEvaluator(AlertRule rule, TimeSpan shortestForRates) : RuleEvaluator(rule)
{
    private readonly Dictionary<MethodSnapshot, TrackedSeries<ProfileWindow>> _series = new(ProfileRowKeys.Instance);

    protected override IEnumerable<AlertState> Tracked => _series.Values.Select(static series => series.Alert);

    protected override bool EvaluateSeries(MonitoringInterval interval, Moment moment, ICollection<AlertEvent> events)
    {
        long selfOfAll = ProfileIntervals.SelfOfAll(interval);
        TimeSpan duration = ProfileIntervals.Duration(interval);

        // What was ever called has a row in the total: no calls in the interval are no calls, not an unknown number.
        IReadOnlyList<MethodSnapshot> rows = interval.ProfileTotal.Methods;
        for (int i = 0; i < rows.Count; i++)
        {
            if (SeriesNames.Selects(Rule, rows[i]) && !_series.ContainsKey(rows[i]))
                Track(rows[i], ProfileIntervals.IsOverloaded(rows, i));
        }

        foreach (MethodSnapshot row in interval.Profile.Methods)
        {
            if (_series.TryGetValue(row, out TrackedSeries<ProfileWindow>? series))
            {
                series.Found = moment;
                series.Window.Add(duration, row, selfOfAll, interval.Profile.Clock);
            }
        }

        foreach (TrackedSeries<ProfileWindow> series in _series.Values)
        {
            if (series.Found.Number != moment.Number)
                series.Window.Add(duration, row: null, selfOfAll, interval.Profile.Clock);
            Judge(series.Alert, series.Forecast, ProfileFields.Read(series.Window, Rule.Field, Rule.MinimumCount), moment, events);
        }

        return _series.Count > 0;
    }

    private void Track(MethodSnapshot row, bool overloaded) => _series.Add(row, new TrackedSeries<ProfileWindow>(
        new ProfileWindow(Rule.Window, shortestForRates),
        NewAlert(SeriesNames.NameOf(row, overloaded), SeriesNames.LabelsOf(row), ProfileFields.UnitOf(Rule.Field)),
        NewForecast()));
}
