namespace PerfGen.Recording;

/// <summary>
/// Knows which profiled calls are running, and for which of them a thread or an asynchronous flow works. Off unless somebody asks, and
/// while it is off the recording path does nothing for it, not even a test.
/// </summary>
/// <remarks>
/// The recording path has two exits that it nearly never takes: a thread that has no cell for a probe, and a call that is over its limit.
/// Tracking makes every call take both, by hiding a thread's cells and setting the limits of all to nothing. A tracked call costs
/// several times an untracked one and allocates; the methods themselves are not charged for it, their profiled callers are charged for the time.
/// Known limits: a sequence runs only while it is asked for an item; a scope that awaits is not known; calls that
/// began before tracking did are not.
/// </remarks>
internal static unsafe class CallTracking
{
    /// <summary>What every elapsed time is above.</summary>
    public const long NoTime = -1;

    private static readonly AsyncLocal<CallFrame?> _flow = new();
    private static readonly Lock _switching = new();
    private static int _users;
    private static int _generation;
    private static bool _isOn;
    private static LiveCalls _live = new();

    /// <summary>Told, on the call's thread, that a call on an object began; must not throw.</summary>
    public static event Action<CallFrame>? SubjectEntered;

    /// <summary>Told, wherever a call ended that has notes or a subject, and how long it took in ticks; must not throw.</summary>
    public static event Action<CallFrame, long>? Ended;

    public static bool IsOn => Volatile.Read(ref _isOn);

    /// <summary>The innermost tracked call that the caller's flow works for; null where there is none.</summary>
    public static CallFrame? Current => IsOn ? _flow.Value : null;

    /// <summary>The tracked calls that are running.</summary>
    public static List<CallFrame> Running => Volatile.Read(ref _live).ToList();

    /// <summary>Tracks calls until what it returns is disposed of. Calls may be nested; any thread.</summary>
    public static IDisposable Start()
    {
        // Its figures are those of untracked calls.
        Calibration.Ensure();
        lock (_switching)
        {
            if (_users++ == 0)
            {
                _generation++;
                Volatile.Write(ref _live, new LiveCalls());
                Switch(on: true);
            }
        }

        return new User();
    }

    /// <summary>A call begins on the calling thread.</summary>
    public static void Enter(ThreadCells thread, Cell* cell, Probe probe, object? subject)
    {
        if (probe.Id == Recorder.CalibrationProbe.Id)
            return;

        if (thread.TrackingGeneration != _generation)
            (thread.TrackingGeneration, thread.Innermost) = (_generation, null);

        // The sampler would let it pass without noticing its end.
        if (cell->IsSampled)
            cell->TimeAt = 0;
        var frame = new CallFrame(probe, cell, Clock.Now(), thread.Innermost, _flow.Value, subject);
        thread.Innermost = frame;
        _flow.Value = frame;
        Volatile.Read(ref _live).Add(frame);
        if (subject is not null)
            SubjectEntered?.Invoke(frame);
    }

    /// <summary>A call ends on the thread that it began on.</summary>
    public static void Leave(Cell* cell, long elapsed)
    {
        if (Pop(cell) is { } frame)
            End(frame, elapsed);
    }

    /// <summary>A call returns a task that is not complete: its thread is rid of it, and it runs on.</summary>
    public static CallFrame? Suspend(Cell* cell) => Pop(cell);

    public static void End(CallFrame frame, long elapsed)
    {
        if (!frame.TryEnd())
            return;

        LiveCalls.Remove(frame);
        if (frame.Notes is not null || frame.Subject is not null)
            Ended?.Invoke(frame, elapsed);
    }

    private static CallFrame? Pop(Cell* cell)
    {
        if (ThreadCells.Current is not { } thread || thread.TrackingGeneration != _generation)
            return null;

        // Nearly always the innermost; not where memory ran out above it, or where the call began before tracking did.
        CallFrame? frame = thread.Innermost;
        while (frame is not null && frame.Cell != cell)
            frame = frame.Outer;
        if (frame is null)
            return null;

        for (CallFrame? lost = thread.Innermost; lost != frame; lost = lost!.Outer)
            LiveCalls.Remove(lost!);
        thread.Innermost = frame.Outer;
        _flow.Value = frame.Caller;
        return frame;
    }

    private static void Switch(bool on)
    {
        Volatile.Write(ref _isOn, on);
        Interlocked.MemoryBarrier();
        Recorder.SetTracked(on);
    }

    private sealed class User : IDisposable
    {
        private int _disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) != 0)
                return;

            lock (_switching)
            {
                if (--_users == 0)
                    Switch(on: false);
            }
        }
    }
}
