using System.Collections.Concurrent;
using System.Net;

namespace PerfGen.Monitoring.Tests.Servers;

/// <summary>What a test's server was sent.</summary>
internal sealed record ReceivedRequest(string Method, string Path, string? Authorization, string? ContentType, byte[] Body);

/// <summary>An HTTP server on loopback that answers as a test tells it, and keeps what it was sent.</summary>
internal sealed class AnsweringServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<int, HttpListenerResponse, Task> _answer;
    private readonly ConcurrentQueue<ReceivedRequest> _received = new();
    private readonly Task _serving;
    private int _count;

    /// <param name="answer">Given the number of the request, from 1, sets up and writes the answer.</param>
    public AnsweringServer(Func<int, HttpListenerResponse, Task> answer)
    {
        _answer = answer;
        Address = new Uri($"http://127.0.0.1:{LoopbackPort.Free()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    public IReadOnlyList<ReceivedRequest> Received => [.. _received];

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            _ = AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            _received.Enqueue(new ReceivedRequest(context.Request.HttpMethod, context.Request.RawUrl!, context.Request.Headers["Authorization"], context.Request.ContentType, body.ToArray()));
            await _answer(Interlocked.Increment(ref _count), context.Response);
            context.Response.Close();
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The client went away, as some tests have it do.
        }
    }
}
