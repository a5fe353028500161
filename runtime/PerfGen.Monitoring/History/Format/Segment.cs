using System.Globalization;

namespace PerfGen.Monitoring.History.Format;

/// <summary>
/// One file of a level: <c>minute-000000000042-20260131T090000Z.jsonl</c>, named after the number and the period of its first
/// point. Periods never go back within one.
/// </summary>
internal sealed record Segment(HistoryLevel Level, long FirstNumber, DateTimeOffset FirstPeriod, string Path)
{
    private const string Extension = ".jsonl";
    private const string PeriodFormat = "yyyyMMdd'T'HHmmss'Z'";

    public static Segment Named(string directory, HistoryLevel level, long firstNumber, DateTimeOffset firstPeriod)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{Levels.NameOf(level)}-{firstNumber:d12}-{firstPeriod.UtcDateTime.ToString(PeriodFormat, CultureInfo.InvariantCulture)}{Extension}");
        return new Segment(level, firstNumber, firstPeriod, System.IO.Path.Combine(directory, name));
    }

    /// <summary>The segments of a level, oldest first; files of other names are none of ours.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static List<Segment> List(string directory, HistoryLevel level) =>
    [
        .. Directory.EnumerateFiles(directory, $"{Levels.NameOf(level)}-*{Extension}")
            .Select(path => TryParse(level, path))
            .OfType<Segment>()
            .OrderBy(static segment => segment.FirstNumber)
            .ThenBy(static segment => segment.Path, StringComparer.Ordinal),
    ];

    private static Segment? TryParse(HistoryLevel level, string path)
    {
        string[] parts = System.IO.Path.GetFileNameWithoutExtension(path).Split('-');
        return parts.Length == 3
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            && DateTimeOffset.TryParseExact(parts[2], PeriodFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset period)
            ? new Segment(level, number, period, path)
            : null;
    }
}
