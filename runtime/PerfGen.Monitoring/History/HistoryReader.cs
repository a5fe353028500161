using PerfGen.Monitoring.History.Format;
using PerfGen.Monitoring.History.Merging;
using PerfGen.Monitoring.History.Reading;

namespace PerfGen.Monitoring.History;

/// <summary>
/// Reads a history, also while another process writes it. Every enumeration sees what was written when it began; it holds a
/// few points in memory, however long the period. Any thread; enumerations do not disturb one another.
/// </summary>
public sealed class HistoryReader
{
    private readonly DamagedLines _damaged = new();

    private HistoryReader(string directory) => Directory = directory;

    /// <summary>The folder of the history.</summary>
    public string Directory { get; }

    /// <summary>
    /// Whole lines that could not be used, in all that was read so far; each time they are met they count again. A torn last
    /// line of a killed process becomes one when the next goes on behind it.
    /// </summary>
    public long DamagedLines => _damaged.Count;

    /// <summary>Opens a history; an empty folder is one without points.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static HistoryReader Open(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        string path = Path.GetFullPath(directory);
        return System.IO.Directory.Exists(path)
            ? new HistoryReader(path)
            : throw new DirectoryNotFoundException($"There is no history in '{path}': the folder is missing; give the one that HistoryOptions.Directory names.");
    }

    /// <summary>
    /// The points of a period in the order of time, one per period of the resolution in which anything was written. Those that are
    /// not rolled up yet are merged from what they will be rolled up from.
    /// </summary>
    /// <param name="resolution">How much time a point covers. What a coarser level still has of older times is not split.</param>
    /// <param name="from">Points that end after it; null for all.</param>
    /// <param name="to">Points that begin before it; null for all.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="FormatException">The history was written by a later version.</exception>
    public IEnumerable<HistoryPoint> Read(HistoryResolution resolution, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        HistoryQuery query = QueryOf(resolution, from, to);
        var together = new List<HistoryPoint>();
        foreach ((DateTimeOffset period, StoredPoint point) in query.Points(withValues: true, _damaged))
        {
            if (together.Count > 0 && together[0].PeriodStart != period)
            {
                yield return Sum();
                together.Clear();
            }
            else if (together.Count == PointFold.AtOnce)
            {
                PointFold.Fold(together, together[0].PeriodStart, query.Period);
            }

            together.Add(point.Point with { PeriodStart = period });
        }

        if (together.Count > 0)
            yield return Sum();

        HistoryPoint Sum() => PointMerge.OfPoints(together, together[0].PeriodStart, resolution == HistoryResolution.Interval ? together[0].PeriodEnd - together[0].PeriodStart : query.Period);
    }

    /// <summary>One series as numbers over time. A period in which it has no value has no point.</summary>
    /// <param name="series">See <see cref="SeriesId"/>; a method's name without its signature stands for all its overloads.</param>
    /// <param name="resolution">How much time a point covers.</param>
    /// <param name="from">Points that end after it; null for all.</param>
    /// <param name="to">Points that begin before it; null for all.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="FormatException">The history was written by a later version.</exception>
    public IEnumerable<SeriesPoint> ReadSeries(SeriesId series, HistoryResolution resolution, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        foreach (HistoryPoint point in Read(resolution, from, to))
        {
            if (SeriesValues.Of(series, point) is { } value)
                yield return new SeriesPoint(point.PeriodStart, point.PeriodEnd, value, point.Versions);
        }
    }

    /// <summary>The series that have values in a period, in ordinal order; read from the coarsest points that tell.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="FormatException">The history was written by a later version.</exception>
    public IReadOnlyList<SeriesId> ListSeries(DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        var names = new SeriesNames();
        foreach (HistoryPoint point in Read(HistoryResolution.Day, from, to))
            names.Add(point);
        return names.ToList();
    }

    /// <summary>The versions of the application that wrote, in the order in which they first did; of all that is kept.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="FormatException">The history was written by a later version.</exception>
    public IReadOnlyList<HistoryVersion> ListVersions() =>
        PointMerge.VersionsOf(QueryOf(HistoryResolution.Day, null, null).Points(withValues: false, _damaged).SelectMany(static point => point.Point.Point.Versions));

    /// <summary>
    /// Where the points of a resolution begin: retention keeps fine ones for a shorter time. Null when there are none.
    /// </summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="FormatException">The history was written by a later version.</exception>
    public DateTimeOffset? Oldest(HistoryResolution resolution)
    {
        foreach ((DateTimeOffset period, _) in QueryOf(resolution, null, null).Points(withValues: false, _damaged))
            return period;
        return null;
    }

    private HistoryQuery QueryOf(HistoryResolution resolution, DateTimeOffset? from, DateTimeOffset? to)
    {
        if (!Enum.IsDefined(resolution))
            throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "History is read by intervals, minutes, hours, days or weeks; give one of HistoryResolution.");

        return new HistoryQuery(Directory, resolution, from ?? DateTimeOffset.MinValue, to ?? DateTimeOffset.MaxValue);
    }
}
