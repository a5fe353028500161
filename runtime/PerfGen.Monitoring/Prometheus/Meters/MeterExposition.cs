using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Prometheus.Profile;
using PerfGen.Monitoring.Prometheus.Text;

namespace PerfGen.Monitoring.Prometheus.Meters;

/// <summary>Writes all metrics, a family at a time, a series at a time.</summary>
internal sealed class MeterExposition(ExpositionWriter writer, MetricsSnapshot metrics)
{
    private readonly LabelNames _names = new();
    private readonly CumulativeCounts _counts = new();

    /// <summary>Writes as it is enumerated: each step is one series, after which what was written may be passed on.</summary>
    public IEnumerable<MetricSeries> Steps()
    {
        foreach (ExposedFamily exposed in ExposedFamily.Of(metrics.Families, MethodFamilies.All))
        {
            if (exposed.Metric.Series.Count == 0)
                continue;

            writer.Begin(exposed.Family);
            foreach (MetricSeries series in exposed.Metric.Series)
            {
                WriteLabels(series);
                Write(exposed, series);
                yield return series;
            }
        }
    }

    private void WriteLabels(MetricSeries series)
    {
        writer.BeginSeries();
        _names.Begin();
        foreach ((string key, string value) in series.Labels)
            writer.Label(_names.Of(key), value);
    }

    private void Write(ExposedFamily exposed, MetricSeries series)
    {
        if (exposed.Family.Type != MetricType.Histogram)
        {
            writer.Value(exposed.Unit.Apply(series.Value), metrics.StartedAt);
            return;
        }

        if (series.Distribution is not { } distribution)
            return;

        if (distribution.AdvisedBounds is { } advised)
            Advised(advised, exposed.Unit);
        else
            Estimated(distribution, exposed.Unit);
        _counts.Settle(distribution.Count);
        writer.Histogram(_counts, distribution.Count, exposed.Unit.Apply(distribution.Sum), metrics.StartedAt);
    }

    private void Advised(IReadOnlyList<AdvisedBound> bounds, UnitConversion unit)
    {
        _counts.Begin([]);
        foreach ((double bound, long atOrBelow) in bounds)
        {
            if (double.IsFinite(bound))
                _counts.Add(unit.Apply(bound), atOrBelow);
        }
    }

    private void Estimated(MetricDistribution distribution, UnitConversion unit)
    {
        bool isTime = unit.Suffix == "seconds";
        _counts.Begin(isTime ? Ladders.Durations : unit.Suffix == "bytes" ? Ladders.Sizes : Ladders.Amounts);
        _counts.Estimate(new ValueCounts(distribution.Buckets, unit, interpolates: isTime).AtOrBelow);
    }
}
