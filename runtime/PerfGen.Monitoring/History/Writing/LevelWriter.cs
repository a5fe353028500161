using PerfGen.Monitoring.History.Format;
using PerfGen.Monitoring.History.Reading;

namespace PerfGen.Monitoring.History.Writing;

/// <summary>Appends the points of one level to its segments. After a failure it is to be thrown away. Not safe for concurrent use.</summary>
internal sealed class LevelWriter : IDisposable
{
    private readonly HistoryOptions _options;
    private readonly HistoryRetention _retention;
    private readonly HistoryFiles _files;
    private LevelTail _tail;
    private Segment? _segment;
    private SegmentFile? _file;
    private PointEncoder? _encoder;

    public LevelWriter(HistoryLevel level, HistoryOptions options, HistoryRetention retention, HistoryFiles files)
    {
        Level = level;
        _options = options;
        _retention = retention;
        _files = files;
        _tail = LevelTail.Of(List());
    }

    public HistoryLevel Level { get; }

    public TimeSpan Period => Levels.PeriodOf(Level, _options.Interval);

    /// <summary>The period of the last point; null without any.</summary>
    public DateTimeOffset? LastPeriod => _tail.Period;

    /// <summary>The last number of the finer level that is rolled up here.</summary>
    public long Through => _tail.Through;

    public List<Segment> List() => Segment.List(_options.Directory, Level);

    /// <summary>Numbers go on behind what is rolled up, even where the points themselves were lost with the machine.</summary>
    public void SkipTo(long number) => _tail = _tail with { Number = Math.Max(_tail.Number, number) };

    /// <summary>Writes a point; when it returns, it is acknowledged.</summary>
    /// <returns>Whether a segment was begun, and retention has something to look at.</returns>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public bool Append(HistoryPoint point, long through)
    {
        bool begun = _file is null || !Fits(_segment!, _file.Length, point.PeriodStart);
        if (begun)
            Open(point.PeriodStart);

        _file!.Append(_encoder!.Encode(point, _tail.Number + 1, through).Span);
        _tail = new LevelTail(_tail.Number + 1, through, point.PeriodStart);
        return begun;
    }

    public void Dispose()
    {
        _file?.Dispose();
        _encoder?.Dispose();
    }

    private void Open(DateTimeOffset period)
    {
        Dispose();
        _file = null;
        Segment? last = List().LastOrDefault();
        _segment = last is not null && last != _segment && Fits(last, new FileInfo(last.Path).Length, period)
            ? last
            : Segment.Named(_options.Directory, Level, _tail.Number + 1, period);
        _file = new SegmentFile(_files.OpenAtEnd(_segment.Path), _options.FlushToDisk);
        _encoder = new PointEncoder(Level, Period, epoch: Random.Shared.Next());
    }

    /// <summary>A clock that was set back begins a segment, for periods grow within one.</summary>
    private bool Fits(Segment segment, long length, DateTimeOffset period) =>
        length < _retention.SegmentBytes
        && period - segment.FirstPeriod < _retention.SegmentAge
        && period >= segment.FirstPeriod
        && !(period < _tail.Period);
}
