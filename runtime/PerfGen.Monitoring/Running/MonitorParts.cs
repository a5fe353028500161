using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Evaluation;
using PerfGen.Monitoring.Collecting;
using PerfGen.Monitoring.Export;
using PerfGen.Monitoring.History.Writing;
using PerfGen.Monitoring.Host;
using PerfGen.Monitoring.InFlight;
using PerfGen.Monitoring.OpenTelemetry;
using PerfGen.Monitoring.Prometheus;
using PerfGen.Monitoring.Prometheus.Pushing;
using PerfGen.Monitoring.Statements;

namespace PerfGen.Monitoring.Running;

/// <summary>The parts of a running monitor, as the options ask for them: one line each.</summary>
internal sealed class MonitorParts : IDisposable
{
    private readonly Stack<IDisposable> _owned = new();
    private readonly List<IMonitoringObserver> _observers = [];

    public MonitorParts(MonitoringOptions options)
    {
        // A file of rules may be wrong: before anything runs.
        Alerting = Own(AlertingParts.Create(options));
        ILogger logger = options.LoggerFactory.CreateLogger("PerfGen.Monitoring");
        if (options.Metrics.Host && HostSource.OfThisMachine() is { } machine)
            Own(new HostMeter(machine, options.TimeProvider));
        Meters = Own(new MeterCollector(options.Metrics, options.TimeProvider, logger));
        Statements = Own(new StatementWatch(options.Statements, options.TimeProvider));
        InFlight = Own(new RunningCalls(options.InFlight, options.TimeProvider));

        if (options.History is { } history)
            _observers.Add(Own(new HistoryThread(options, history, HistoryFiles.OnDisk)));
        _observers.Add(new AlertObserver(Alerting));

        AddHandingOver(options, logger);
        _observers.AddRange(options.Observers);
    }

    /// <summary>Who is given the intervals, in this order.</summary>
    public IReadOnlyList<IMonitoringObserver> Observers => _observers;

    /// <summary>Every meter of the process.</summary>
    public MeterCollector Meters { get; }

    /// <summary>What fires, and the rules.</summary>
    public Alerting Alerting { get; }

    /// <summary>Slow and repeated statements.</summary>
    public StatementWatch Statements { get; }

    /// <summary>Calls that are running.</summary>
    public RunningCalls InFlight { get; }

    /// <summary>In the reverse order of their making.</summary>
    public void Dispose()
    {
        while (_owned.TryPop(out IDisposable? part))
            part.Dispose();
    }

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
        where T : IMonitoringObserver, IDisposable => _observers.Add(Own(part));

    private T Own<T>(T part)
        where T : IDisposable
    {
        _owned.Push(part);
        return part;
    }
}
