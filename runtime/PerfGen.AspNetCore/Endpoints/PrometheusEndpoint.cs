using Microsoft.AspNetCore.Http;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Safety;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Prometheus;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary>What a Prometheus server scrapes: the totals of the last interval, passed on as they are written.</summary>
internal static class PrometheusEndpoint
{
    public static void Map(ResourceMap map, LiveParts parts) =>
        map.Read("", context => AnswerAsync(context, parts.State.Latest), new TokenBucket(burst: 20, perSecond: 5, parts.Time));

    private static async Task AnswerAsync(HttpContext context, MonitoringInterval? latest)
    {
        if (latest is null)
            throw new RefusedRequestException(StatusCodes.Status503ServiceUnavailable, "The first interval has not ended yet; try again later.");

        PrometheusFormat format = PrometheusExposition.FormatFor(context.Request.Headers.Accept);
        context.Response.ContentType = PrometheusExposition.ContentTypeOf(format);
        if (!HttpMethods.IsHead(context.Request.Method))
            await PrometheusExposition.WriteAsync(latest, context.Response.BodyWriter, format, context.RequestAborted).ConfigureAwait(false);
    }
}
