using System.Collections.Concurrent;

namespace PerfGen.Tests.Thresholds;

/// <summary>Listens to the events of one series while it exists.</summary>
internal sealed class Announcements : IDisposable
{
    private static int _barriers;

    private readonly ConcurrentQueue<ThresholdExceededEventArgs> _events = new();
    private readonly Probe _probe;

    public Announcements(Probe probe)
    {
        _probe = probe;
        Profiler.ThresholdExceeded += Listen;
    }

    public int HandlerThread { get; private set; }

    /// <summary>The events so far. They are delivered in order, so when one that is raised now has arrived, all others have.</summary>
    public ThresholdExceededEventArgs[] All()
    {
        Probe barrier = TestProbe.Method($"{Interlocked.Increment(ref _barriers)}", thresholds: [new() { MaxMs = 0 }]);
        bool arrived = false;
        Profiler.ThresholdExceeded += Watch;
        Wrapper.Call(barrier, Work.Tick);
        Patience.Until(() => Volatile.Read(ref arrived));
        Profiler.ThresholdExceeded -= Watch;
        return [.. _events];

        void Watch(object? sender, ThresholdExceededEventArgs exceeded) => arrived |= exceeded.Probe == barrier;
    }

    public void Dispose() => Profiler.ThresholdExceeded -= Listen;

    private void Listen(object? sender, ThresholdExceededEventArgs exceeded)
    {
        if (exceeded.Probe != _probe)
            return;

        HandlerThread = Environment.CurrentManagedThreadId;
        _events.Enqueue(exceeded);
    }
}
