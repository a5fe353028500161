using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.History.Merging;

namespace PerfGen.Monitoring.History.Writing;

/// <summary>Writes on a thread of its own: a disk that hangs delays neither the next collection nor an alert, nor the host's end for long.</summary>
internal sealed class HistoryThread : IMonitoringObserver, IDisposable
{
    /// <summary>Intervals that may wait; of a thousand series each about a megabyte.</summary>
    private const int Capacity = 60;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly BlockingCollection<IntervalPart> _waiting = new(Capacity);
    private readonly HistoryRecorder _recorder;
    private readonly string _directory;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private bool _saidBehind;

    public HistoryThread(MonitoringOptions monitoring, HistoryOptions options, HistoryFiles files)
    {
        _directory = options.Directory;
        _logger = monitoring.LoggerFactory.CreateLogger("PerfGen.Monitoring.History");
        _recorder = new HistoryRecorder(monitoring, options, files, _logger);
        _thread = new Thread(Run) { IsBackground = true, Name = "PerfGen history" };
        _thread.Start();
    }

    /// <summary>Never waits.</summary>
    public void Observe(MonitoringInterval interval)
    {
        if (_waiting.TryAdd(IntervalPart.Of(interval)) || _saidBehind)
            return;

        _saidBehind = true;
        HistoryLog.Behind(_logger, _directory);
    }

    /// <summary>Writes everything out, as long as that takes at most ten seconds.</summary>
    public void Dispose()
    {
        if (_waiting.IsAddingCompleted)
            return;

        _waiting.CompleteAdding();
        if (!_thread.Join(_patience))
            HistoryLog.LeftBehind(_logger, _directory);
    }

    private void Run()
    {
        using (_recorder)
        {
            foreach (IntervalPart part in _waiting.GetConsumingEnumerable())
                _recorder.Observe(part);
        }
    }
}
