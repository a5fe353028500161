using System.Threading.Channels;

namespace PerfGen.AspNetCore.Streaming;

/// <summary>
/// One connection: a short queue between whoever publishes, who never waits, and the connection, which may be slow. When the queue
/// is full the client is dropped. What waits in it is shared with all other clients.
/// </summary>
internal sealed class StreamClient(Topics topics, int top) : IDisposable
{
    /// <summary>Events: a client that is this far behind is not coming back.</summary>
    public const int QueueLength = 32;

    private readonly CancellationTokenSource _dropped = new();
    private readonly Channel<byte[]> _queue = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public Topics Topics { get; } = topics;

    /// <summary>The first rows that it wants to hear of.</summary>
    public int Top { get; } = top;

    public ChannelReader<byte[]> Queue => _queue.Reader;

    /// <summary>Cancelled when it was too slow, in the middle of a write if need be.</summary>
    public CancellationToken Dropped => _dropped.Token;

    /// <summary>Never waits. False when the client is dropped by it, or was before.</summary>
    public bool Offer(byte[] text)
    {
        if (_queue.Writer.TryWrite(text))
            return true;

        Complete();
        // The callbacks are the connection's, and not for the publisher's thread.
        _ = _dropped.CancelAsync();
        return false;
    }

    /// <summary>Ends the connection when what waits has been sent.</summary>
    public void Complete() => _queue.Writer.TryComplete();

    public void Dispose() => _dropped.Dispose();
}
