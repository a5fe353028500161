namespace PerfGen.Monitoring.History;

/// <summary>How much of one level of the history is kept.</summary>
/// <param name="MaxAge">
/// Points of at least this age before the newest are kept, and at most an eighth more. Points that have not been rolled up yet
/// are rolled up before they go.
/// </param>
/// <param name="MaxBytes">The level's files together stay below it, from 64 KB; the oldest go first, whatever their age.</param>
public sealed record HistoryRetention(TimeSpan MaxAge, long MaxBytes)
{
    internal const long SmallestBytes = 64 * 1024;

    private const int Parts = 8;
    private const long LargestSegment = 8L << 20;

    /// <summary>A segment file is deleted as a whole, and read from its beginning.</summary>
    internal long SegmentBytes => Math.Min(MaxBytes / Parts, LargestSegment);

    internal TimeSpan SegmentAge => MaxAge / Parts;
}
