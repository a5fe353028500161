using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Safety;
using PerfGen.AspNetCore.Streaming;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary><c>stream?topics=&amp;top=</c>: server-sent events, until the caller leaves, falls behind, or the host stops.</summary>
internal static class StreamEndpoint
{
    private const int DefaultTop = 100;

    public static void Map(ResourceMap map, LiveParts parts) => map.Stream(
        "stream",
        context => StreamAsync(context, parts),
        // Many may come at once when the host was restarted.
        new TokenBucket(burst: parts.Options.MaxStreamClients + 50, perSecond: 20, parts.Time));

    private static async Task StreamAsync(HttpContext context, LiveParts parts)
    {
        Topics topics = TopicNames.Parse(QueryValues.Text(context, "topics"));
        int top = QueryValues.Number(context, "top", 1, DashboardText.MaxMethods, DefaultTop);
        if (parts.Hub.Connect(topics, top) is not { } client)
        {
            context.Response.Headers.RetryAfter = "10";
            throw new RefusedRequestException(StatusCodes.Status503ServiceUnavailable, "As many listen to the stream as may; try again later.");
        }

        try
        {
            await SendAsync(context, client, parts).ConfigureAwait(false);
        }
        finally
        {
            bool dropped = client.Dropped.IsCancellationRequested;
            parts.Hub.Disconnect(client);
            // What is on its way to a client that does not read would be kept for it.
            if (dropped)
                context.Abort();
        }
    }

    private static async Task SendAsync(HttpContext context, StreamClient client, LiveParts parts)
    {
        using var lifetime = new CancellationTokenSource(parts.Options.StreamLifetime, parts.Time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, client.Dropped, lifetime.Token);
        HttpResponse response = context.Response;
        response.ContentType = "text/event-stream";
        // A proxy that gathers what it passes on would hold events back.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            while (await client.Queue.WaitToReadAsync(end.Token).ConfigureAwait(false))
            {
                while (client.Queue.TryRead(out byte[]? text))
                    await response.Body.WriteAsync(text, end.Token).ConfigureAwait(false);
                await response.Body.FlushAsync(end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // It left, fell behind, or has to connect again.
        }
    }
}
