using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Evaluation;
using PerfGen.Monitoring.Collecting;
using PerfGen.Monitoring.Host;
using PerfGen.Monitoring.History.Writing;

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

        if (options.History is { } history)
            _observers.Add(Own(new HistoryThread(options, history, HistoryFiles.OnDisk)));
        _observers.Add(new AlertObserver(Alerting));

        _observers.AddRange(options.Observers);
    }

    /// <summary>Who is given the intervals, in this order.</summary>
    public IReadOnlyList<IMonitoringObserver> Observers => _observers;

    /// <summary>Every meter of the process.</summary>
    public MeterCollector Meters { get; }

    /// <summary>What fires, and the rules.</summary>
    public Alerting Alerting { get; }

    /// <summary>In the reverse order of their making.</summary>
    public void Dispose()
    {
        while (_owned.TryPop(out IDisposable? part))
            part.Dispose();
    }

    private T Own<T>(T part)
        where T : IDisposable
    {
        _owned.Push(part);
        return part;
    }
}
