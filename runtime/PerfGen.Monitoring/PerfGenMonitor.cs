using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Collecting;
using PerfGen.Monitoring.InFlight;
using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Running;
using PerfGen.Monitoring.Statements;

namespace PerfGen.Monitoring;

/// <summary>
/// Collects at regular intervals, on a thread of its own, and hands what it saw to history, alerts, exports and observers. It
/// never ends the host: what fails is logged and left out. All members may be used from any thread.
/// </summary>
/// <example><code>await using var monitor = PerfGenMonitor.Start(options => options.Interval = TimeSpan.FromSeconds(5));</code></example>
public sealed class PerfGenMonitor : IDisposable, IAsyncDisposable
{
    private readonly MonitorParts _parts;
    private readonly ObserverList _observers;
    private readonly IntervalCollector _collector;
    private readonly ILogger _logger;
    private readonly Lock _collecting = new();
    private readonly ITimer _timer;
    private MonitoringInterval? _latest;
    private bool _disposed;

    private PerfGenMonitor(MonitoringOptions options)
    {
        options.Validate();
        Options = options;
        _logger = options.LoggerFactory.CreateLogger("PerfGen.Monitoring");
        _parts = new MonitorParts(options);
        _observers = new ObserverList(_parts.Observers, _logger);
        _collector = new IntervalCollector(options.TimeProvider, Profiler.Snapshot, _parts.Meters.Collect);
        _timer = options.TimeProvider.CreateTimer(static self => ((PerfGenMonitor)self!).OnTime(), this, options.Interval, options.Interval);
    }

    /// <summary>
    /// Raised when a database statement or HTTP request was slow, if <see cref="MonitoringOptions.Statements"/> are watched. Handlers run one
    /// after the other on a thread of their own; one that throws is counted and forgotten.
    /// </summary>
    public event EventHandler<SlowStatementEventArgs>? SlowStatement
    {
        add => _parts.Statements.Slow.Raised += value;
        remove => _parts.Statements.Slow.Raised -= value;
    }

    /// <summary>Raised when a profiled call ends that ran the same statement many times; as <see cref="SlowStatement"/>.</summary>
    public event EventHandler<RepeatedStatementEventArgs>? RepeatedStatement
    {
        add => _parts.Statements.Repeated.Raised += value;
        remove => _parts.Statements.Repeated.Raised -= value;
    }

    /// <summary>
    /// Raised when a call has run longer than it may and has not returned, once for each, if <see cref="MonitoringOptions.InFlight"/> calls are
    /// followed; as <see cref="SlowStatement"/>.
    /// </summary>
    public event EventHandler<OverdueCallEventArgs>? OverdueCall
    {
        add => _parts.InFlight.Overdue.Raised += value;
        remove => _parts.InFlight.Overdue.Raised -= value;
    }

    /// <summary>The last interval; null before the first has ended.</summary>
    public MonitoringInterval? Latest => Volatile.Read(ref _latest);

    /// <summary>What fires, what happened, and the rules, which may be changed while it runs.</summary>
    public Alerting Alerting => _parts.Alerting;

    /// <summary>The last hundred slow statements, newest first; a copy.</summary>
    public IReadOnlyList<SlowStatementEventArgs> RecentSlowStatements => _parts.Statements.Slow.Recent;

    /// <summary>The last hundred repeated statements, newest first; a copy.</summary>
    public IReadOnlyList<RepeatedStatementEventArgs> RecentRepeatedStatements => _parts.Statements.Repeated.Recent;

    /// <summary>The last hundred calls that ran longer than they may, newest first; a copy.</summary>
    public IReadOnlyList<OverdueCallEventArgs> RecentOverdueCalls => _parts.InFlight.Overdue.Recent;

    internal MonitoringOptions Options { get; }

    /// <summary>
    /// The distribution of every metric, of whatever kind, over <see cref="MetricsOptions.RecentMaxAge"/>: of histograms their values, of
    /// gauges and up-down counters their values at collections, of counters their rates per second. Made when asked for; empty where
    /// that age is zero.
    /// </summary>
    public MetricsSnapshot RecentMetrics() => _parts.Meters.Recent();

    /// <summary>Starts monitoring this process. Dispose of it to stop: a last interval is collected and everything is written out.</summary>
    /// <exception cref="ArgumentException">An option is out of its range; the message says which and what it may be.</exception>
    public static PerfGenMonitor Start(Action<MonitoringOptions>? configure = null)
    {
        var options = new MonitoringOptions();
        configure?.Invoke(options);
        return Start(options);
    }

    /// <summary>The same with options that were made elsewhere.</summary>
    /// <exception cref="ArgumentException">An option is out of its range; the message says which and what it may be.</exception>
    public static PerfGenMonitor Start(MonitoringOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new PerfGenMonitor(options);
    }

    /// <summary>Collects at once, whatever the time, and hands the interval to the observers before it returns it.</summary>
    /// <exception cref="ObjectDisposedException">Monitoring has stopped.</exception>
    public MonitoringInterval Collect()
    {
        lock (_collecting)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return CollectNow();
        }
    }

    /// <summary>Stops: collects for the last time, writes everything out. A second time does nothing.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_collecting)
        {
            if (_disposed)
                return;

            _disposed = true;
            CollectNow();
            _parts.Dispose();
        }
    }

    /// <summary>The same, without holding the caller's thread.</summary>
    public ValueTask DisposeAsync() => new(Task.Run(Dispose));

    /// <summary>One more observer, from the next interval on.</summary>
    internal void Attach(IMonitoringObserver observer) => _observers.Add(observer);

    private void OnTime()
    {
        // A collection that takes longer than the interval makes the next one longer; it never queues up.
        if (!_collecting.TryEnter())
            return;

        try
        {
            if (!_disposed)
                CollectNow();
        }
#pragma warning disable CA1031 // What fails here must not end the process, as an exception on a timer's thread would.
        catch (Exception error)
#pragma warning restore CA1031
        {
            MonitorLog.CollectionFailed(_logger, error);
        }
        finally
        {
            _collecting.Exit();
        }
    }

    private MonitoringInterval CollectNow()
    {
        MonitoringInterval interval = _collector.Next();
        Volatile.Write(ref _latest, interval);
        _observers.Observe(interval);
        return interval;
    }
}
