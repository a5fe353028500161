using PerfGen.Monitoring.History.Format;

namespace PerfGen.Monitoring.History.Reading;

/// <summary>Where a level ends.</summary>
/// <param name="Number">Of its last point; 0 without any.</param>
/// <param name="Through">The last number of the finer level that is rolled up in it; 0 without any.</param>
/// <param name="Period">Of its last point; null without any.</param>
internal readonly record struct LevelTail(long Number, long Through, DateTimeOffset? Period)
{
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static LevelTail Of(IReadOnlyList<Segment> segments)
    {
        for (int i = segments.Count - 1; i >= 0; i--)
        {
            if (SegmentTail.LastPoint(segments[i].Path) is { } last)
                return new LevelTail(last.N, last.Through, last.Period);
        }

        return default;
    }
}
