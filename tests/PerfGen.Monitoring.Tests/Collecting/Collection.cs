using System.Diagnostics.Metrics;
using PerfGen.Monitoring.Collecting;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Tests.Collecting;

/// <summary>A meter of its own name, and a collector that listens to nothing else.</summary>
internal sealed class Collection : IDisposable
{
    private readonly MeterCollector _collector;

    public Collection(Action<MetricsOptions>? configure = null, TimeProvider? time = null)
    {
        var options = new MetricsOptions();
        options.Include.Clear();
        options.Include.Add(Name);
        configure?.Invoke(options);
        _collector = new MeterCollector(options, time ?? TimeProvider.System, Log);
        Meter = new Meter(Name);
    }

    public string Name { get; } = $"Test.{Guid.NewGuid():N}";

    public Meter Meter { get; set; }

    public RecordedLog Log { get; } = new();

    public MetricsSnapshot Collect() => _collector.Collect();

    public MetricsSnapshot Recent() => _collector.Recent();

    public MetricFamily Family(string name) => Collect().Families.Single(family => family.Name == name);

    public MetricSeries Series(string name) => Assert.Single(Family(name).Series);

    public double Value(string name, params (string Key, string Value)[] labels) => Of(Family(name), labels).Value;

    public static MetricSeries Of(MetricFamily family, params (string Key, string Value)[] labels) =>
        family.Series.Single(series => series.Labels.Select(static label => (label.Key, label.Value)).SequenceEqual(labels));

    public void Dispose()
    {
        Meter.Dispose();
        _collector.Dispose();
    }
}
