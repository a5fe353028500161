using PerfGen.Monitoring.History.Format;

namespace PerfGen.Monitoring.History.Reading;

/// <summary>
/// What a folder has of a period at a resolution: the level's own points and, behind its end, those of the finer levels that
/// are not rolled up in it yet. The numbers at which one gives way to the other are fixed before the first point is read, from
/// the coarsest down: a writer that rolls up meanwhile makes no point count twice, or not at all.
/// </summary>
internal sealed class HistoryQuery(string directory, HistoryResolution resolution, DateTimeOffset from, DateTimeOffset to)
{
    private readonly HistoryLevel _level = resolution == HistoryResolution.Week ? HistoryLevel.Day : (HistoryLevel)resolution;

    /// <summary>Of the resolution; the finest has that of each point.</summary>
    public TimeSpan Period { get; } = resolution switch
    {
        HistoryResolution.Minute => TimeSpan.FromMinutes(1),
        HistoryResolution.Hour => TimeSpan.FromHours(1),
        HistoryResolution.Day => TimeSpan.FromDays(1),
        HistoryResolution.Week => TimeSpan.FromDays(7),
        _ => TimeSpan.FromTicks(1),
    };

    /// <summary>Each point with the beginning of its period, ascending; several may be of one period.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="FormatException">A file was written by a later version.</exception>
    public IEnumerable<(DateTimeOffset Period, StoredPoint Point)> Points(bool withValues, DamagedLines damaged)
    {
        var queue = new PriorityQueue<SegmentCursor, (DateTimeOffset Period, int Level, long Number)>();
        try
        {
            foreach (SegmentCursor cursor in Cursors(withValues, damaged))
                queue.Enqueue(cursor, cursor.Order);
            while (queue.TryPeek(out SegmentCursor? cursor, out _))
            {
                // Only the segments that reach to this period are open: their names say where they begin.
                bool hasCurrent = cursor.HasMoved;
                StoredPoint current = cursor.Current;
                bool more = cursor.MoveNext();
                queue.Dequeue();
                if (more)
                    queue.Enqueue(cursor, cursor.Order);
                else
                    cursor.Dispose();
                if (hasCurrent)
                    yield return (StartOf(current.Head.Period), current);
            }
        }
        finally
        {
            foreach ((SegmentCursor cursor, _) in queue.UnorderedItems)
                cursor.Dispose();
        }
    }

    private DateTimeOffset StartOf(DateTimeOffset moment) => Levels.StartOf(moment, Period);

    /// <summary>
    /// Retention may delete what is rolled up between a look at one level and at the next; then it is in a point that the first
    /// look did not see. Look again: a writer does that a few times an hour at the most.
    /// </summary>
    private List<SegmentCursor> Cursors(bool withValues, DamagedLines damaged)
    {
        const int Attempts = 20;
        for (int attempt = 1; ; attempt++)
        {
            var cursors = new List<SegmentCursor>();
            List<LevelPart> parts = LevelPart.Of(directory, _level);
            bool whole = parts.All(part => TryAdd(part, cursors, withValues, damaged))
                && (!parts.Any(static part => part.IsMissingItsBeginning) || parts.SkipLast(1).All(part => part.IsStillLast(directory)));
            if (whole || attempt == Attempts)
                return cursors;

            cursors.ForEach(static cursor => cursor.Dispose());
        }
    }

    /// <summary>
    /// What the coarser levels do not have yet is opened at once, and stays readable when it is deleted. What is deleted of the level
    /// itself has had its time.
    /// </summary>
    private bool TryAdd(LevelPart part, List<SegmentCursor> cursors, bool withValues, DamagedLines damaged)
    {
        foreach (Segment segment in part.Segments.Where(IsInPeriod))
        {
            LineReader? open = part.Level == _level ? null : LineReader.Open(segment.Path, damaged);
            if (part.Level != _level && open is null)
                return false;

            cursors.Add(new SegmentCursor(segment, open, StartOf, head => part.Holds(head) && IsInPeriod(head), withValues, damaged));
        }

        return true;
    }

    private bool IsInPeriod(Segment segment) =>
        StartOf(segment.FirstPeriod) < to
        && (StartOf(segment.FirstPeriod) >= from || SegmentTail.LastPoint(segment.Path) is not { } last || IsAfterStart(last));

    private bool IsInPeriod(PointHead head) => StartOf(head.Period) < to && IsAfterStart(head);

    private bool IsAfterStart(PointHead head) => resolution == HistoryResolution.Interval
        ? head.Period >= from || head.End > from
        : StartOf(head.Period) + Period > from;
}
