using PerfGen.Monitoring.History.Format;

namespace PerfGen.Monitoring.History.Reading;

/// <summary>
/// A segment's points one after the other. Its file is opened by the first move, unless it is open already. Not safe for concurrent use.
/// </summary>
internal sealed class SegmentCursor(
    Segment segment,
    LineReader? open,
    Func<DateTimeOffset, DateTimeOffset> startOf,
    Func<PointHead, bool> wanted,
    bool withValues,
    DamagedLines damaged) : IDisposable
{
    private readonly IEnumerator<StoredPoint> _points = (open is null
        ? SegmentPoints.Of(segment, wanted, withValues, damaged)
        : SegmentPoints.Of(open, segment.Level, wanted, withValues, damaged)).GetEnumerator();

    public bool HasMoved { get; private set; }

    /// <summary>Once it has moved.</summary>
    public StoredPoint Current => HasMoved ? _points.Current : default;

    /// <summary>Where it stands: periods first; of one period the coarser level, which is the earlier part of it.</summary>
    public (DateTimeOffset Period, int Level, long Number) Order => HasMoved
        ? (startOf(Current.Head.Period), -(int)segment.Level, Current.Head.N)
        : (startOf(segment.FirstPeriod), -(int)segment.Level, segment.FirstNumber);

    public bool MoveNext()
    {
        HasMoved = true;
        return _points.MoveNext();
    }

    public void Dispose()
    {
        _points.Dispose();
        open?.Dispose();
    }
}
