using PerfGen.Monitoring.History.Format;

namespace PerfGen.Monitoring.History.Reading;

/// <summary>The points of one level that a reading takes: those after what the coarser level has of it, up to its end at the time.</summary>
internal sealed class LevelPart
{
    private readonly long _after;
    private readonly LevelTail _tail;

    private LevelPart(HistoryLevel level, long after, List<Segment> segments)
    {
        Level = level;
        _after = after;
        _tail = LevelTail.Of(segments);
        IsMissingItsBeginning = after > 0 && segments.Count > 0 && segments[0].FirstNumber > after + 1;
        Segments = [.. segments.Where((_, i) => i + 1 == segments.Count || segments[i + 1].FirstNumber > after + 1)];
    }

    public HistoryLevel Level { get; }

    /// <summary>Those that hold any of the points, oldest first.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Whether the points after what the coarser level has begin with a gap.</summary>
    public bool IsMissingItsBeginning { get; }

    /// <summary>The level itself, and behind it each finer one.</summary>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static List<LevelPart> Of(string directory, HistoryLevel level)
    {
        var parts = new List<LevelPart>();
        long after = 0;
        for (; level >= HistoryLevel.Interval; level--)
        {
            var part = new LevelPart(level, after, Segment.List(directory, level));
            parts.Add(part);
            after = part._tail.Through;
        }

        return parts;
    }

    public bool Holds(PointHead head) => head.N > _after && head.N <= _tail.Number;

    /// <summary>Whether nothing was written behind it meanwhile.</summary>
    public bool IsStillLast(string directory) => LevelTail.Of(Segment.List(directory, Level)).Number == _tail.Number;
}
