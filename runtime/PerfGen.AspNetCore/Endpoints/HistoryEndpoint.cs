using Microsoft.AspNetCore.Http;
using PerfGen.AspNetCore.Analysis;
using PerfGen.AspNetCore.Json;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Safety;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary><c>metrics/history?period=hourly|daily|weekly</c>: the summary by the hour, day or week, from what history keeps.</summary>
internal static class HistoryEndpoint
{
    public static void Map(ResourceMap map, LiveParts parts)
    {
        var summaries = new HistorySummaries(parts.Monitoring.History?.Directory, parts.Time);
        map.Read(
            "metrics/history",
            async context =>
            {
                string period = QueryValues.Text(context, "period") ?? HistorySummaries.Hourly;
                if (!HistorySummaries.Periods.Contains(period))
                    throw new RefusedRequestException(StatusCodes.Status400BadRequest, $"period is {string.Join(", ", HistorySummaries.Periods)}.");
                await Answers.WriteAsync(context, await summaries.ReadAsync(period).ConfigureAwait(false), LiveJsonContext.Default.HistoryAnswer).ConfigureAwait(false);
            },
            new TokenBucket(burst: 10, perSecond: 1, parts.Time));
    }
}
