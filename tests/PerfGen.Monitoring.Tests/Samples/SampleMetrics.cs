using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.Samples;

/// <summary>Metrics made by hand, whose every value is known.</summary>
internal static class SampleMetrics
{
    public static MetricsSnapshot Of(params MetricFamily[] families) =>
        new() { StartedAt = SampleProfile.Start.AddSeconds(1), TakenAt = SampleProfile.Start.AddSeconds(10), Families = families };

    public static MetricFamily Family(string meter, string name, MetricKind kind, string? unit, params MetricSeries[] series) =>
        new() { Meter = meter, Name = name, Kind = kind, Unit = unit, Series = series };

    public static MetricSeries Series(double value, params (string Key, string Value)[] labels) =>
        new() { Labels = [.. labels.Select(static label => KeyValuePair.Create(label.Key, label.Value))], Value = value };

    /// <summary>A histogram's series of so many values each.</summary>
    public static MetricSeries Distribution((double Value, long Count)[] values, AdvisedBound[]? advised = null, params (string Key, string Value)[] labels)
    {
        double sum = values.Sum(static value => value.Value * value.Count);
        return Series(sum, labels) with
        {
            Distribution = new MetricDistribution
            {
                Count = values.Sum(static value => value.Count),
                Sum = sum,
                Min = values.Min(static value => value.Value),
                Max = values.Max(static value => value.Value),
                P50 = 0,
                P90 = 0,
                P95 = 0,
                P99 = 0,
                P999 = 0,
                Buckets = [.. values.GroupBy(static value => FloatingLogLinear.IndexOf(value.Value)).OrderBy(static bucket => bucket.Key).Select(static bucket => new Bucket(bucket.Key, bucket.Sum(static value => value.Count)))],
                AdvisedBounds = advised,
            },
        };
    }

    /// <summary>An interval whose totals these are.</summary>
    public static MonitoringInterval Interval(Snapshot profile, params MetricFamily[] families) => new()
    {
        Start = SampleProfile.Start.AddSeconds(9),
        End = SampleProfile.Start.AddSeconds(10),
        Profile = profile,
        Metrics = Of(families),
        ProfileTotal = profile,
        MetricsTotal = Of(families),
    };
}
