using PerfGen.Monitoring.History.Format;
using PerfGen.Monitoring.History.Merging;
using PerfGen.Monitoring.History.Reading;

namespace PerfGen.Monitoring.History.Writing;

/// <summary>
/// The one writer of a folder. A coarser level is made from what the finer one has on disk, after the last number that the
/// coarser one names: whatever happens in between, every point is in exactly once. Not safe for concurrent use; after an
/// exception it is to be disposed of and opened anew.
/// </summary>
internal sealed class HistoryStore : IDisposable
{
    private readonly DirectoryLock _lock;
    private readonly LevelWriter[] _levels;
    private readonly Retention _retention;
    private readonly DateTimeOffset?[] _open = new DateTimeOffset?[Levels.All.Length];

    private HistoryStore(HistoryOptions options, HistoryFiles files, DirectoryLock taken)
    {
        _lock = taken;
        HistoryRetention[] kept = [options.KeepIntervals, options.KeepMinutes, options.KeepHours, options.KeepDays];
        _levels = [.. Levels.All.Select(level => new LevelWriter(level, options, kept[(int)level], files))];
        _retention = new Retention(kept);
        foreach (HistoryLevel level in Levels.All[1..])
            _levels[(int)Levels.FinerThan(level)].SkipTo(_levels[(int)level].Through);
    }

    /// <summary>Locks the folder, which is made when it is missing, and finds where it ends.</summary>
    /// <exception cref="IOException">Another process writes it, or it cannot be read and written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read and written.</exception>
    /// <exception cref="FormatException">It was written by a later version.</exception>
    public static HistoryStore Open(HistoryOptions options, HistoryFiles files)
    {
        Directory.CreateDirectory(options.Directory);
        DirectoryLock taken = DirectoryLock.Take(options.Directory);
        try
        {
            return new HistoryStore(options, files, taken);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Writes a point of the finest level; when it returns, the point is acknowledged.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Append(HistoryPoint point) => Append(HistoryLevel.Interval, point, through: 0);

    /// <summary>Rolls up the periods that have ended. What of it is not done is done the next time.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void RollUp()
    {
        foreach (HistoryLevel level in Levels.All[1..])
            RollUpEnded(level);
    }

    public void Dispose()
    {
        foreach (LevelWriter level in _levels)
            level.Dispose();
        _lock.Dispose();
    }

    private void Append(HistoryLevel level, HistoryPoint point, long through)
    {
        if (_levels[(int)level].Append(point, through))
            KeepWithinBounds(level, point.End);
    }

    private void RollUpEnded(HistoryLevel level)
    {
        if (_levels[(int)Levels.FinerThan(level)].LastPeriod is not { } last)
            return;

        DateTimeOffset current = Levels.StartOf(last, _levels[(int)level].Period);
        if (_open[(int)level] == current)
            return;

        RollUp(level, alsoOpen: false);
        _open[(int)level] = current;
    }

    /// <summary>A period ends when a point of another is written; several points of one period add up when they are read.</summary>
    private void RollUp(HistoryLevel level, bool alsoOpen)
    {
        LevelWriter target = _levels[(int)level], finer = _levels[(int)Levels.FinerThan(level)];
        var together = new List<HistoryPoint>();
        DateTimeOffset period = default;
        long through = 0;
        foreach (StoredPoint point in SegmentPoints.After(target.Through, finer.List(), new DamagedLines()))
        {
            DateTimeOffset its = Levels.StartOf(point.Head.Period, target.Period);
            if (together.Count > 0 && its != period)
                Close();
            else if (together.Count == PointFold.AtOnce)
                PointFold.Fold(together, period, target.Period);
            together.Add(point.Point);
            (period, through) = (its, point.Head.N);
        }

        if (alsoOpen && together.Count > 0)
            Close();

        void Close()
        {
            Append(level, PointMerge.OfPoints(together, period, target.Period), through);
            together.Clear();
        }
    }

    private void KeepWithinBounds(HistoryLevel level, DateTimeOffset newest)
    {
        List<Segment> segments = _levels[(int)level].List();
        List<Segment> expired = _retention.ExpiredOf(segments, newest);
        if (expired.Count == 0)
            return;

        long lastExpired = segments[segments.IndexOf(expired[^1]) + 1].FirstNumber - 1;
        if (level != HistoryLevel.Day && lastExpired > _levels[(int)level + 1].Through)
            RollUp(level + 1, alsoOpen: true);
        foreach (Segment segment in expired)
            File.Delete(segment.Path);
    }
}
