using PerfGen.AspNetCore.Live;

namespace PerfGen.AspNetCore.Streaming;

/// <summary>
/// All clients of the stream. Publishing never waits for one: it puts the same bytes into each queue, and who is too slow is
/// dropped. Safe for concurrent use.
/// </summary>
internal sealed class StreamHub : IDisposable
{
    /// <summary>Between two comments that show a silent connection to be alive.</summary>
    public static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly List<StreamClient> _clients = [];
    private readonly LiveState _state;
    private readonly int _maxClients;
    private readonly ITimer _heartbeat;
    private LiveView? _published;
    private StreamEvents? _first;
    private LiveView? _firstOf;
    private bool _stopped;

    public StreamHub(LiveState state, int maxClients, TimeProvider time)
    {
        _state = state;
        _maxClients = maxClients;
        _heartbeat = time.CreateTimer(static self => ((StreamHub)self!).Beat(), this, HeartbeatInterval, HeartbeatInterval);
    }

    public int Clients
    {
        get
        {
            lock (_lock)
                return _clients.Count;
        }
    }

    /// <summary>Clients that were dropped because they were too slow.</summary>
    public long Dropped { get; private set; }

    /// <summary>A client that has been given the present state; null when there are as many as there may be, or the host stops.</summary>
    public StreamClient? Connect(Topics topics, int top)
    {
        LiveView view = _state.View;
        lock (_lock)
        {
            if (_stopped || _clients.Count >= _maxClients)
                return null;

            if (!ReferenceEquals(_firstOf, view))
                (_firstOf, _first) = (view, new StreamEvents(view, before: null));
            var client = new StreamClient(topics, top);
            client.Offer(SseText.Retry);
            foreach (byte[] text in _first!.For(topics, top).Take(StreamClient.QueueLength / 2))
                client.Offer(text);
            _clients.Add(client);
            return client;
        }
    }

    public void Disconnect(StreamClient client)
    {
        lock (_lock)
        {
            _clients.Remove(client);
            client.Dispose();
        }
    }

    /// <summary>Tells every client what the last interval changed. Without clients it does nothing.</summary>
    public void Publish()
    {
        if (Clients == 0)
        {
            _published = null;
            return;
        }

        LiveView view = _state.View;
        lock (_lock)
        {
            var events = new StreamEvents(view, _published);
            _clients.RemoveAll(client => !events.For(client.Topics, client.Top).All(client.Offer) && CountDropped());
            _published = view;
        }
    }

    /// <summary>Ends all connections; new ones are refused.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _stopped = true;
            foreach (StreamClient client in _clients)
                client.Complete();
        }
    }

    public void Dispose()
    {
        _heartbeat.Dispose();
        Stop();
    }

    private void Beat()
    {
        lock (_lock)
            _clients.RemoveAll(client => !client.Offer(SseText.Heartbeat) && CountDropped());
    }

    private bool CountDropped()
    {
        Dropped++;
        return true;
    }
}
