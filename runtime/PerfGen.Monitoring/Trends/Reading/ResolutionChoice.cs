using PerfGen.Monitoring.History;

namespace PerfGen.Monitoring.Trends.Reading;

/// <summary>The finest resolution that still holds the whole period, and not too many points of it.</summary>
internal static class ResolutionChoice
{
    /// <summary>More points tell nothing that these do not, and hundreds of series have to be read and analysed.</summary>
    public const int MostPoints = 3000;

    private static readonly (HistoryResolution Resolution, TimeSpan Period)[] _resolutions =
    [
        (HistoryResolution.Interval, TimeSpan.FromSeconds(10)),
        (HistoryResolution.Minute, TimeSpan.FromMinutes(1)),
        (HistoryResolution.Hour, TimeSpan.FromHours(1)),
    ];

    /// <param name="reader">The history.</param>
    /// <param name="since">Where the period begins; null for all that is kept.</param>
    public static HistoryResolution Of(HistoryReader reader, DateTimeOffset? since)
    {
        // The day that the history begins in begins before it. Programs stop, and their histories are looked at later.
        DateTimeOffset? firstDay = reader.Oldest(HistoryResolution.Day);
        DateTimeOffset end = reader.ListVersions().Select(static version => version.End).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        foreach ((HistoryResolution resolution, TimeSpan period) in _resolutions)
        {
            if (reader.Oldest(resolution) is not { } oldest)
                continue;

            bool isWhole = oldest <= since || oldest < firstDay + TimeSpan.FromDays(1);
            DateTimeOffset from = since > oldest ? since.Value : oldest;
            if (isWhole && (end - from) / period <= MostPoints)
                return resolution;
        }

        return HistoryResolution.Day;
    }
}
