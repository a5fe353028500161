using System.Threading.Channels;

namespace PerfGen.Thresholds;

/// <summary>
/// Carries single occurrences from the calls where they happen to the handlers, which run on a thread of their own. Bounded:
/// what does not fit is dropped and counted, never waited for.
/// </summary>
internal static class EventChannel
{
    private const int Capacity = 1024;

    private static readonly Lazy<ChannelWriter<ThresholdExceededEventArgs>> _writer = new(Start);
    private static long _failedHandlers;
    private static long _dropped;

    public static event EventHandler<ThresholdExceededEventArgs>? ThresholdExceeded;

    public static bool HasListeners => ThresholdExceeded is not null;

    /// <summary>Handlers that threw.</summary>
    public static long FailedHandlers => Interlocked.Read(ref _failedHandlers);

    /// <summary>Events that found the channel full.</summary>
    public static long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Never waits and never throws.</summary>
    public static void Post(ThresholdExceededEventArgs occurrence)
    {
        if (!_writer.Value.TryWrite(occurrence))
            Interlocked.Increment(ref _dropped);
    }

    private static ChannelWriter<ThresholdExceededEventArgs> Start()
    {
        var channel = Channel.CreateBounded<ThresholdExceededEventArgs>(
            new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
        var thread = new Thread(() => Deliver(channel.Reader)) { IsBackground = true, Name = "PerfGen events" };
        thread.UnsafeStart();
        return channel.Writer;
    }

    private static void Deliver(ChannelReader<ThresholdExceededEventArgs> reader)
    {
        while (reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (reader.TryRead(out ThresholdExceededEventArgs? occurrence))
                Raise(occurrence);
        }
    }

    private static void Raise(ThresholdExceededEventArgs occurrence)
    {
        foreach (EventHandler<ThresholdExceededEventArgs> handler in
                 Delegate.EnumerateInvocationList(ThresholdExceeded))
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
