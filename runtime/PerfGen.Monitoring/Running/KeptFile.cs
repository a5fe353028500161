using Microsoft.Extensions.Logging;

namespace PerfGen.Monitoring.Running;

/// <summary>
/// Keeps a file up to date with the intervals, and writes it once more at the end. A failure is logged once, until a writing has
/// succeeded again.
/// </summary>
internal sealed partial class KeptFile(string path, Pace pace, Action<MonitoringInterval, Stream> write, ILogger logger) : IMonitoringObserver, IDisposable
{
    private MonitoringInterval? _unwritten;
    private bool _failed;

    public void Observe(MonitoringInterval interval)
    {
        _unwritten = interval;
        if (pace.IsDue(interval))
            Write();
    }

    public void Dispose() => Write();

    private void Write()
    {
        if (_unwritten is not { } interval)
            return;

        _unwritten = null;
        try
        {
            ReplacedFile.Write(path, stream => write(interval, stream));
            _failed = false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (!_failed)
                LogFailure(logger, path, error.Message);
            _failed = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "PerfGen monitoring: '{Path}' was not written: {Reason} It is tried again at its interval, and said again once it has succeeded in between; name a file that can be written.")]
    private static partial void LogFailure(ILogger logger, string path, string reason);
}
