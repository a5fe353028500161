using PerfGen.Monitoring.History.Writing;
using PerfGen.Monitoring.Metrics;

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

        if (options.History is { } history)
            Add(new HistoryThread(options, history, HistoryFiles.OnDisk));

        _observers.AddRange(options.Observers);
    }

    /// <summary>Who is given the intervals, in this order.</summary>
    public IReadOnlyList<IMonitoringObserver> Observers => _observers;

    /// <summary>All metrics since monitoring started.</summary>
    public Func<MetricsSnapshot> Metrics { get; }

    private void Add<T>(T part)
        where T : IMonitoringObserver, IDisposable
    {
        _observers.Add(part);
        _owned.Push(part);
    }

    /// <summary>In the reverse order of their making.</summary>
    public void Dispose()
    {
        while (_owned.TryPop(out IDisposable? part))
            part.Dispose();
    }
}
