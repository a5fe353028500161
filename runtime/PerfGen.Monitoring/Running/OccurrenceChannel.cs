using System.Threading.Channels;

namespace PerfGen.Monitoring.Running;

/// <summary>
/// Carries single occurrences from where they happen to the handlers, which run on a thread of their own, and remembers the most recent.
/// Bounded: what does not fit is dropped and counted, never waited for.
/// </summary>
internal sealed class OccurrenceChannel<T>(string name) : IDisposable
    where T : EventArgs
{
    private const int Capacity = 1024, Remembered = 100;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private readonly Channel<T> _channel = Channel.CreateBounded<T>(new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly Queue<T> _recent = new();
    private readonly Lock _starting = new();
    private Thread? _thread;
    private bool _disposed;
    private long _dropped;
    private long _failedHandlers;

    /// <summary>Handlers that throw are counted and forgotten.</summary>
    public event EventHandler<T>? Raised;

    /// <summary>Occurrences that found the channel full.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Handlers that threw.</summary>
    public long FailedHandlers => Interlocked.Read(ref _failedHandlers);

    /// <summary>The last hundred, newest first; a copy.</summary>
    public IReadOnlyList<T> Recent
    {
        get
        {
            lock (_recent)
                return [.. _recent.Reverse()];
        }
    }

    /// <summary>Never waits for a handler and never throws.</summary>
    public void Post(T occurrence)
    {
        lock (_recent)
        {
            if (_recent.Count == Remembered)
                _recent.Dequeue();
            _recent.Enqueue(occurrence);
        }

        if (Raised is null)
            return;
        if (!_channel.Writer.TryWrite(occurrence))
            Interlocked.Increment(ref _dropped);
        else if (_thread is null)
            Start();
    }

    /// <summary>Delivers what is waiting, for a few seconds at most, and no more.</summary>
    public void Dispose()
    {
        Thread? thread;
        lock (_starting)
        {
            _disposed = true;
            thread = _thread;
        }

        _channel.Writer.TryComplete();
        if (thread != Thread.CurrentThread)
            thread?.Join(_patience);
    }

    private void Start()
    {
        lock (_starting)
        {
            if (_thread is not null || _disposed)
                return;

            _thread = new Thread(Deliver) { IsBackground = true, Name = name };
            _thread.UnsafeStart();
        }
    }

    private void Deliver()
    {
        while (_channel.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_channel.Reader.TryRead(out T? occurrence))
                Raise(occurrence);
        }
    }

    private void Raise(T occurrence)
    {
        foreach (EventHandler<T> handler in Delegate.EnumerateInvocationList(Raised))
        {
            try
            {
                handler(null, occurrence);
            }
#pragma warning disable CA1031 // A handler that throws must not end the delivery of the others, let alone the process.
            catch (Exception)
#pragma warning restore CA1031
            {
                Interlocked.Increment(ref _failedHandlers);
            }
        }
    }
}
