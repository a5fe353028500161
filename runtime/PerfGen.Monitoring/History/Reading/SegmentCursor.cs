using PerfGen.Monitoring.History.Format;

namespace PerfGen.Monitoring.History.Reading;

/// <summary>A segment's points one after the other; its file is opened by the first move. Not safe for concurrent use.</summary>
internal sealed class SegmentCursor(
    Segment segment,
    Func<DateTimeOffset, DateTimeOffset> startOf,
    Func<PointHead, bool> wanted,
    bool withValues,
    DamagedLines damaged) : IDisposable
{
    private readonly IEnumerator<StoredPoint> _points = SegmentPoints.Of(segment, wanted, withValues, damaged).GetEnumerator();

    public bool IsOpen { get; private set; }

    /// <summary>Once it is open.</summary>
    public StoredPoint Current => IsOpen ? _points.Current : default;

    /// <summary>Where it stands: periods first; of one period the coarser level, which is the earlier part of it.</summary>
    public (DateTimeOffset Period, int Level, long Number) Order => IsOpen
        ? (startOf(Current.Head.Period), -(int)segment.Level, Current.Head.N)
        : (startOf(segment.FirstPeriod), -(int)segment.Level, segment.FirstNumber);

    public bool MoveNext()
    {
        IsOpen = true;
        return _points.MoveNext();
    }

    public void Dispose() => _points.Dispose();
}
