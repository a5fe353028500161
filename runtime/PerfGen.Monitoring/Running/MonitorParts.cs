using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Export;
using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.OpenTelemetry;
using PerfGen.Monitoring.Prometheus;
using PerfGen.Monitoring.Prometheus.Pushing;

namespace PerfGen.Monitoring.Running;

/// <summary>The parts of a running monitor, as the options ask for them: one line each.</summary>
internal sealed class MonitorParts : IDisposable
{
    private readonly Stack<IDisposable> _owned = new();
    private readonly List<IMonitoringObserver> _observers = [];

    public MonitorParts(MonitoringOptions options)
    {
        DateTimeOffset start = options.TimeProvider.GetUtcNow();
        Metrics = () => MetricsSnapshot.Empty(start, options.TimeProvider.GetUtcNow());
        ILogger logger = options.LoggerFactory.CreateLogger("PerfGen.Monitoring");

        AddHandingOver(options, logger);
        _observers.AddRange(options.Observers);
    }

    /// <summary>Who is given the intervals, in this order.</summary>
    public IReadOnlyList<IMonitoringObserver> Observers => _observers;

    /// <summary>All metrics since monitoring started.</summary>
    public Func<MetricsSnapshot> Metrics { get; }

    private void AddHandingOver(MonitoringOptions options, ILogger logger)
    {
        Observing(new ProfileMeter(options.OpenTelemetry));
        if (options.Prometheus.TextFile is { } textFile)
            Observing(new KeptFile(textFile, new Pace(options.Prometheus.TextFileInterval, options.Interval), static (interval, stream) => PrometheusExposition.Write(interval, stream), logger));
        if (options.Pushgateway.Address is not null)
            Observing(new PushgatewayPusher(options.Pushgateway, options.Interval, options.TimeProvider, logger));
        if (options.Export.File is { } exportFile)
            Observing(new KeptFile(exportFile, new Pace(options.Export.Interval, options.Interval), (interval, stream) => MonitoringExport.Write(interval, options.ApplicationVersion, stream), logger));
    }

    private void Observing<T>(T part)
        where T : IMonitoringObserver, IDisposable
    {
        _owned.Push(part);
        _observers.Add(part);
    }

    /// <summary>In the reverse order of their making.</summary>
    public void Dispose()
    {
        while (_owned.TryPop(out IDisposable? part))
            part.Dispose();
    }
}
