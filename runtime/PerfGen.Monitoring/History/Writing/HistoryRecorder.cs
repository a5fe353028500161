using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.History.Format;
using PerfGen.Monitoring.History.Merging;

namespace PerfGen.Monitoring.History.Writing;

/// <summary>
/// Merges monitoring's intervals into history's and keeps them. When they cannot be written it says so once, tries again every
/// minute and leaves a gap; it throws nothing. Not safe for concurrent use.
/// </summary>
internal sealed class HistoryRecorder(MonitoringOptions monitoring, HistoryOptions options, HistoryFiles files, ILogger logger) : IDisposable
{
    private static readonly TimeSpan _retryAfter = TimeSpan.FromMinutes(1);

    private readonly List<IntervalPart> _parts = [];
    private DateTimeOffset _period;
    private HistoryStore? _store;
    private long? _stoppedAt;
    private DateTimeOffset? _gapStart;

    /// <summary>Takes an interval; the point that it ends is written.</summary>
    public void Observe(IntervalPart part)
    {
        DateTimeOffset period = Levels.StartOf(part.Middle, options.Interval);
        if (_parts.Count > 0 && period != _period)
            Write();

        _period = period;
        _parts.Add(part);
    }

    /// <summary>Writes what is not yet; the period goes on when the program starts again.</summary>
    public void Dispose()
    {
        if (_parts.Count > 0)
            Write();
        _store?.Dispose();
        _store = null;
    }

    private void Write()
    {
        DateTimeOffset start = _parts[0].Start;
        try
        {
            if (IsTimeToTry())
            {
                HistoryPoint point = PointMerge.OfIntervals(_parts, monitoring.ApplicationVersion, _period, options.Interval);
                _store ??= HistoryStore.Open(options, files);
                _store.Append(point);
                start = point.End;
                _store.RollUp();
                Resumed(point.Start);
            }
        }
#pragma warning disable CA1031 // Whatever befalls the files, the program goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Stopped(error, start);
        }
        finally
        {
            _parts.Clear();
        }
    }

    private bool IsTimeToTry() => _stoppedAt is not { } stopped || monitoring.TimeProvider.GetElapsedTime(stopped) >= _retryAfter;

    private void Stopped(Exception error, DateTimeOffset start)
    {
        _store?.Dispose();
        _store = null;
        _stoppedAt = monitoring.TimeProvider.GetTimestamp();
        if (_gapStart is not null)
            return;

        _gapStart = start;
        HistoryLog.Stopped(logger, options.Directory, error.Message.TrimEnd('.'));
    }

    private void Resumed(DateTimeOffset end)
    {
        if (_gapStart is not { } start)
            return;

        (_gapStart, _stoppedAt) = (null, null);
        HistoryLog.Resumed(logger, options.Directory, start, end);
    }
}
