using PerfGen.Monitoring.History.Format;

namespace PerfGen.Monitoring.History.Writing;

/// <summary>Which segments have had their time.</summary>
internal sealed class Retention(IReadOnlyList<HistoryRetention> kept)
{
    /// <summary>
    /// Those that the age or the size rules out, oldest first. The last is never one of them: the level's end is known from it.
    /// </summary>
    /// <param name="segments">Of one level, oldest first.</param>
    /// <param name="newest">The end of the newest point. Ages are measured from it, not from a clock that may be wrong alone.</param>
    public List<Segment> ExpiredOf(List<Segment> segments, DateTimeOffset newest)
    {
        var expired = new List<Segment>();
        if (segments.Count == 0)
            return expired;

        HistoryRetention limits = kept[(int)segments[0].Level];
        // Room for the one that is being written, up to where the next begins.
        long bytes = segments.Take(segments.Count - 1).Sum(static segment => LengthOf(segment)) + limits.SegmentBytes;
        for (int i = 0; i < segments.Count - 1; i++)
        {
            // A segment ends where the next begins, unless the clock was set back in between; then it is kept longer.
            DateTimeOffset end = segments[i + 1].FirstPeriod > segments[i].FirstPeriod ? segments[i + 1].FirstPeriod : segments[i].FirstPeriod + limits.SegmentAge;
            if (bytes <= limits.MaxBytes && newest - end <= limits.MaxAge)
                continue;

            expired.Add(segments[i]);
            bytes -= LengthOf(segments[i]);
        }

        return expired;
    }

    private static long LengthOf(Segment segment) => new FileInfo(segment.Path) is { Exists: true } file ? file.Length : 0;
}
