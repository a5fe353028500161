using PerfGen.Monitoring.Alerts.Values;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>A rule over the series of instruments.</summary>
internal sealed class MeterRuleEvaluator(AlertRule rule, TimeSpan shortestForRates) : RuleEvaluator(rule)
{
    private readonly Dictionary<(MetricFamily Family, MetricSeries Series), TrackedSeries<MeterWindow>> _series = new(MeterSeriesKeys.Instance);
    private readonly List<(MetricFamily Family, MetricSeries Series)> _gone = [];

    protected override IEnumerable<AlertState> Tracked => _series.Values.Select(static series => series.Alert);

    protected override bool EvaluateSeries(MonitoringInterval interval, Moment moment, ICollection<AlertEvent> events)
    {
        bool found = false;
        TimeSpan duration = ProfileIntervals.Duration(interval);
        foreach (MetricFamily family in interval.Metrics.Families)
        {
            if (!SeriesNames.Selects(Rule, family))
                continue;

            foreach (MetricSeries series in family.Series)
            {
                if (!SeriesNames.Selects(Rule, series))
                    continue;

                found = true;
                TrackedSeries<MeterWindow> tracked = Find(family, series);
                tracked.Found = moment;
                tracked.Window.Add(duration, family.Kind, series);
            }
        }

        foreach (((MetricFamily family, MetricSeries Series) key, TrackedSeries<MeterWindow> series) in _series)
        {
            if (series.Found.Number != moment.Number)
                series.Window.Add(duration, key.family.Kind, series: null);
            Judge(series.Alert, series.Forecast, series.Window.Read(Rule.Field, key.family.Kind, Rule.MinimumCount), moment, events);
            if (moment.Elapsed - series.Found.Elapsed > Rule.StaleAfter + Rule.Window && series.Alert.IsIdle(moment.Elapsed))
                _gone.Add(key);
        }

        // Labels come and go; what is gone and quiet is forgotten.
        foreach ((MetricFamily Family, MetricSeries Series) key in _gone)
            _series.Remove(key);
        _gone.Clear();
        return found;
    }

    private TrackedSeries<MeterWindow> Find(MetricFamily family, MetricSeries series)
    {
        if (_series.TryGetValue((family, series), out TrackedSeries<MeterWindow>? known))
            return known;

        // A key lives as long as its series: it must not keep a whole snapshot alive with it.
        MetricFamily slim = family with { Series = [] };
        var tracked = new TrackedSeries<MeterWindow>(
            new MeterWindow(Rule.Window, shortestForRates),
            NewAlert(family.Name, series.Labels, MeterWindow.UnitOf(Rule.Field, family.Kind, family.Unit)),
            NewForecast());
        _series.Add((slim, series with { Distribution = null }), tracked);
        return tracked;
    }
}
