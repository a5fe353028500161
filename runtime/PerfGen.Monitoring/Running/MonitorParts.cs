using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Collecting;
using PerfGen.Monitoring.History.Writing;

namespace PerfGen.Monitoring.Running;

/// <summary>The parts of a running monitor, as the options ask for them: one line each.</summary>
internal sealed class MonitorParts : IDisposable
{
    private readonly Stack<IDisposable> _owned = new();
    private readonly List<IMonitoringObserver> _observers = [];

    public MonitorParts(MonitoringOptions options)
    {
        ILogger logger = options.LoggerFactory.CreateLogger("PerfGen.Monitoring");
        Meters = Own(new MeterCollector(options.Metrics, options.TimeProvider, logger));

        if (options.History is { } history)
            _observers.Add(Own(new HistoryThread(options, history, HistoryFiles.OnDisk)));

        _observers.AddRange(options.Observers);
    }

    /// <summary>Who is given the intervals, in this order.</summary>
    public IReadOnlyList<IMonitoringObserver> Observers => _observers;

    /// <summary>Every meter of the process.</summary>
    public MeterCollector Meters { get; }

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
