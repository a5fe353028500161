using Microsoft.AspNetCore.Http;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Safety;
using PerfGen.Monitoring.History;

namespace PerfGen.AspNetCore.Analysis;

/// <summary>Summaries of what history keeps. Each period is read once for all who ask, and kept for half a minute. Safe for concurrent use.</summary>
internal sealed class HistorySummaries(string? directory, TimeProvider time)
{
    public const string Hourly = "hourly";

    private static readonly TimeSpan _kept = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, (HistoryResolution Resolution, int Days)> _periods = new(StringComparer.Ordinal)
    {
        [Hourly] = (HistoryResolution.Hour, 7),
        ["daily"] = (HistoryResolution.Day, 92),
        ["weekly"] = (HistoryResolution.Week, 2 * 366),
    };

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long At, Task<HistoryAnswer> Answer)> _read = [];

    public static IReadOnlyCollection<string> Periods => _periods.Keys;

    /// <exception cref="RefusedRequestException">No history is kept, or it cannot be read.</exception>
    public Task<HistoryAnswer> ReadAsync(string period)
    {
        if (directory is null)
            throw new RefusedRequestException(StatusCodes.Status404NotFound, "No history is kept: set MonitoringOptions.History in AddPerfGenMonitoring.");

        lock (_lock)
        {
            if (_read.TryGetValue(period, out (long At, Task<HistoryAnswer> Answer) known)
                && (!known.Answer.IsCompleted || (known.Answer.IsCompletedSuccessfully && time.GetElapsedTime(known.At) < _kept)))
            {
                return known.Answer;
            }

            Task<HistoryAnswer> reading = Task.Run(() => ReadOrRefuse(directory, period));
            _read[period] = (time.GetTimestamp(), reading);
            return reading;
        }
    }

    private HistoryAnswer ReadOrRefuse(string folder, string period)
    {
        try
        {
            return Read(folder, period);
        }
        catch (Exception error) when (error is IOException or FormatException or UnauthorizedAccessException)
        {
            throw new RefusedRequestException(StatusCodes.Status503ServiceUnavailable, "The history cannot be read now; try again later.");
        }
    }

    private HistoryAnswer Read(string folder, string period)
    {
        (HistoryResolution resolution, int days) = _periods[period];
        DateTimeOffset now = time.GetUtcNow();
        return new HistoryAnswer(
            now,
            period,
            [
                .. HistoryReader.Open(folder).Read(resolution, now.AddDays(-days)).Select(static point => new HistoryPointInfo(
                    point.PeriodStart,
                    point.PeriodEnd,
                    point.Covered.TotalSeconds,
                    [.. point.Versions.Select(static version => version.Version)],
                    SummaryReader.Read(point.Profile, point.Metrics, point.Covered.TotalSeconds))),
            ]);
    }
}
