using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PerfGen.Monitoring.Tests.Alerts.Servers;

/// <summary>A request as it came.</summary>
internal sealed record ReceivedRequest(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>A real HTTP server on loopback whose answers the test makes up, by the number of the request.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<int, HttpListenerResponse, Task> _answer;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private int _count;

    public WebServer(Func<int, HttpListenerResponse, Task> answer)
    {
        _answer = answer;
        int port = FreePort();
        Url = new Uri($"http://127.0.0.1:{port}/hooks/very-secret-path");
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public Uri Url { get; }

    public ReceivedRequest[] Requests => [.. _requests];

    /// <summary>A server that answers with these statuses, the last one from then on.</summary>
    public static WebServer Answering(params int[] statuses) => new((number, response) =>
    {
        response.StatusCode = statuses[Math.Min(number, statuses.Length) - 1];
        return Task.CompletedTask;
    });

    /// <summary>A port that nobody listens on: who connects is refused.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        _requests.Enqueue(new ReceivedRequest(
            context.Request.Url!.AbsolutePath,
            context.Request.Headers.AllKeys.OfType<string>().ToDictionary(static key => key, key => context.Request.Headers[key]!, StringComparer.OrdinalIgnoreCase),
            body.ToArray()));
        await _answer(Interlocked.Increment(ref _count), context.Response);
        context.Response.Close();
    }
}
