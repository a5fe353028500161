using System.ComponentModel;
using System.Runtime.CompilerServices;
using PerfGen.Recording;

namespace PerfGen.CompilerServices;

/// <summary>
/// One running call of a method that is sampled, on the stack of the generated wrapper; used as a <see cref="ProfiledCall"/> is.
/// Most calls are only counted: no clock is read for them, and their caller is charged what such a call usually takes.
/// </summary>
/// <remarks>
/// Used on one thread, by generated code only. No allocation per call, no lock, no exception. An untimed call is counted and charged when
/// it begins, so that nothing is left to do when it returns; a timed one when it ends; errors and cancellations are counted of all. Two
/// words, because a wrapper has to clear and keep them in memory for its exception filter.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe ref struct SampledCall
{
    private const nint Untimed = 0;

    private Cell* _cell;

    /// <summary>
    /// <see cref="Untimed"/>, or the address of the <see cref="TimedCall"/>, as long as the call is running; then its <see cref="Outcome"/>,
    /// which an untimed call that returns does not note any more.
    /// </summary>
    private nint _state;

    /// <summary>Enters the call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SampledCall(Probe probe)
        : this(RecordingThread.Current, probe)
    {
    }

    /// <summary>Enters the call on a thread that was looked up before: counts it or, where it is its turn, begins to time it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SampledCall(RecordingThread thread, Probe probe)
    {
        Unsafe.SkipInit(out this);
        Cell* cell = HotState.CellOf(thread.State, probe.Id);
        if (cell != null && cell->Untimed < cell->TimeAt)
        {
            HotState.PassUntimed(thread.State, cell);
            _cell = cell;
            _state = Untimed;
        }
        else
        {
            Begin(cell, probe);
        }
    }

    /// <summary>The method returned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave()
    {
        // Nothing follows that could fail: of an untimed call the outcome need not be noted.
        if (_state != Untimed)
            Settle(Outcome.Returned);
    }

    /// <inheritdoc cref="ProfiledCall.Failed"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Failed(Exception exception)
    {
        Settle(Outcomes.Of(exception));
        return false;
    }

    /// <inheritdoc cref="ProfiledCall.Leave(Task)"/>
    public void Leave(Task? task)
    {
        if (task is null || task.IsCompleted || !CanSuspend)
            Settle(Outcomes.Of(task is { IsFaulted: true }, task is { IsCanceled: true }));
        else
            AsyncCall.Observe(task, Suspend());
    }

    /// <inheritdoc cref="ProfiledCall.Leave(ValueTask)"/>
    public ValueTask Leave(ValueTask task)
    {
        if (!task.IsCompleted && CanSuspend)
            return SuspendedCall.Observe(task, Suspend());

        Settle(Outcomes.Of(task.IsFaulted, task.IsCanceled));
        return task;
    }

    /// <inheritdoc cref="ProfiledCall.Leave(ValueTask)"/>
    public ValueTask<T> Leave<T>(ValueTask<T> task)
    {
        if (!task.IsCompleted && CanSuspend)
            return SuspendedCall.Observe(task, Suspend());

        Settle(Outcomes.Of(task.IsFaulted, task.IsCanceled));
        return task;
    }

    /// <summary>What is remembered of a call that is running and timed; else null.</summary>
    internal readonly TimedCall* Timed => (nuint)_state > (nuint)Outcome.Suspended ? (TimedCall*)_state : null;

    private readonly bool IsRunning => _state == Untimed || Timed != null;

    private readonly bool CanSuspend => IsRunning && _cell != LostState.Cell;

    /// <summary>Enters a call that is to be timed, or the thread's first.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Begin(Cell* cell, Probe probe)
    {
        if (cell == null)
            cell = Recorder.Attach(probe);

        HotState* thread = cell->Thread;
        TimedCall* timed = cell->Untimed < cell->TimeAt ? null : TimedCall.Take(thread);
        _cell = cell;
        _state = (nint)timed;
        if (timed == null)
        {
            // Also where there is no memory to time it.
            HotState.PassUntimed(thread, cell);
            return;
        }

        timed->Weight = Sampler.Begin(cell);
        timed->CalleesBefore = thread->CalleeTicks;
        timed->BytesBefore = probe.Memory ? HotState.AllocatedBytes(thread) : -1;
        timed->Start = Clock.Now();
    }

    /// <summary>The method has ended, or a later exception has shown that it ended differently.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Settle(Outcome outcome)
    {
        TimedCall* timed = Timed;
        long end = timed == null ? 0 : Clock.Now();
        if (!IsRunning)
        {
            var before = (Outcome)_state;
            Cell.ReviseOutcome(_cell, ref before, outcome);
            _state = (nint)before;
            return;
        }

        _state = (nint)outcome;
        if (timed == null)
        {
            if (outcome != Outcome.Returned)
                Cell.RecordOutcome(_cell, outcome);
            return;
        }

        HotState* thread = _cell->Thread;
        long bytes = timed->BytesBefore < 0 ? 0 : HotState.AllocatedBytes(thread) - timed->BytesBefore;
        long elapsed = Math.Max(0, end - timed->Start);
        long self = HotState.Leave(thread, timed->CalleesBefore, elapsed);
        int weight = timed->Weight;
        TimedCall.Return(thread, timed);
        if (new CallRecord(elapsed, self, bytes, outcome).TryWriteTo(_cell, weight))
            Sampler.Learn(_cell, elapsed, self);
    }

    private SuspendedCall Suspend()
    {
        TimedCall* timed = Timed;
        _state = (nint)Outcome.Suspended;
        Probe probe = Recorder.ProbeOf(_cell);
        if (timed == null)
            return new SuspendedCall(probe, Start: 0, ActiveTicks: 0, SelfTicks: 0, Weight: 0);

        HotState* thread = _cell->Thread;
        long start = timed->Start;
        long elapsed = Math.Max(0, Clock.Now() - start);
        long self = HotState.Leave(thread, timed->CalleesBefore, elapsed);
        int weight = timed->Weight;
        TimedCall.Return(thread, timed);
        CallFrame? frame = CallTracking.IsOn ? CallTracking.Suspend(_cell) : null;
        return new SuspendedCall(probe, start, elapsed, self, weight, frame);
    }
}
