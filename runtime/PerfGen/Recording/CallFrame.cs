namespace PerfGen.Recording;

/// <summary>One call that is running, while calls are tracked; see <see cref="CallTracking"/>.</summary>
internal sealed unsafe class CallFrame(Probe probe, Cell* cell, long start, CallFrame? outer, CallFrame? caller, object? subject)
{
    private int _ended;

    /// <summary>What is called.</summary>
    public Probe Probe => probe;

    public Cell* Cell => cell;

    /// <summary>When it was entered, in ticks of <see cref="Clock"/>.</summary>
    public long Start => start;

    /// <summary>The tracked call below it on the thread that it was entered on.</summary>
    public CallFrame? Outer => outer;

    /// <summary>The tracked call that called it, on whatever thread that runs; null where none did.</summary>
    public CallFrame? Caller => caller;

    /// <summary>The object it was called on, where generated code says so: of database commands.</summary>
    public object? Subject => subject;

    /// <summary>What those who asked for tracking keep of the call; set once, by <see cref="Interlocked"/>.</summary>
    public object? Notes;

    /// <summary>Whether somebody was told that it runs longer than it may.</summary>
    public bool IsReported { get; set; }

    public bool HasEnded => Volatile.Read(ref _ended) != 0;

    /// <summary>Neighbours among the calls of a shard; guarded by it.</summary>
    public CallFrame? Previous { get; set; }

    /// <inheritdoc cref="Previous"/>
    public CallFrame? Next { get; set; }

    public LiveCalls.Shard? Shard { get; set; }

    /// <summary>True the first time.</summary>
    public bool TryEnd() => Interlocked.Exchange(ref _ended, 1) == 0;
}
