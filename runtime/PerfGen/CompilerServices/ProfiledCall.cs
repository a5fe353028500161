using System.ComponentModel;
using System.Runtime.CompilerServices;
using PerfGen.Recording;

namespace PerfGen.CompilerServices;

/// <summary>
/// One running call of a profiled method, on the stack of the generated wrapper: made before the call, told how it ended.
/// </summary>
/// <remarks>
/// Used on one thread, by generated code only. No allocation per call, no lock, no exception. The wrapper calls exactly one of
/// the <c>Leave</c> methods when the method returned, and <see cref="Failed"/> from an exception filter. It holds no reference
/// to an object, so that nothing has to be cleared on entry; the cell knows the probe.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe ref struct ProfiledCall
{
    private readonly Cell* _cell;
    private readonly long _calleesBefore;
    private readonly long _bytesBefore;
    private readonly long _start;
    private Outcome _outcome;

    /// <summary>Enters the call: notes the thread's state and, last of all, the time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ProfiledCall(Probe probe)
    {
        HotState* thread = HotState.Current;
        Cell* cell = HotState.CellOf(thread, probe.Id);
        if (cell == null)
        {
            cell = Recorder.Attach(probe);
            thread = cell->Thread;
        }

        _cell = cell;
        _outcome = Outcome.Running;
        _calleesBefore = thread->CalleeTicks;
        _bytesBefore = probe.Memory ? HotState.AllocatedBytes(thread) : -1;
        _start = Clock.Now();
    }

    /// <summary>The same for a call on an object that those who watch calls want to see: a database command.</summary>
    public ProfiledCall(Probe probe, object? subject)
    {
        HotState* thread = HotState.Current;
        Cell* cell = HotState.CellOf(thread, probe.Id);
        if (cell == null)
        {
            cell = Recorder.Attach(probe, subject);
            thread = cell->Thread;
        }

        _cell = cell;
        _outcome = Outcome.Running;
        _calleesBefore = thread->CalleeTicks;
        _bytesBefore = probe.Memory ? HotState.AllocatedBytes(thread) : -1;
        _start = Clock.Now();
    }

    /// <summary>The method returned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => Settle(Clock.Now(), Outcome.Returned);

    /// <summary>
    /// The method is about to end with an exception. Called from an exception filter, so before inner finally blocks run, and
    /// possibly twice; the call is counted the first time, and the last exception is the one it ended with.
    /// </summary>
    /// <returns>False: the filter never catches.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Failed(Exception exception)
    {
        Settle(Clock.Now(), Outcomes.Of(exception));
        return false;
    }

    /// <summary>The method returned a task. Recorded now if it is complete, else when it completes.</summary>
    public void Leave(Task? task)
    {
        long end = Clock.Now();
        if (task is null || task.IsCompleted || !CanSuspend)
            Settle(end, Outcomes.Of(task is { IsFaulted: true }, task is { IsCanceled: true }));
        else
            AsyncCall.Observe(task, Suspend(end));
    }

    /// <summary>The method returned a value task; the caller gets one that behaves the same and is recorded on completion.</summary>
    public ValueTask Leave(ValueTask task)
    {
        long end = Clock.Now();
        if (!task.IsCompleted && CanSuspend)
            return SuspendedCall.Observe(task, Suspend(end));

        Settle(end, Outcomes.Of(task.IsFaulted, task.IsCanceled));
        return task;
    }

    /// <inheritdoc cref="Leave(ValueTask)"/>
    public ValueTask<T> Leave<T>(ValueTask<T> task)
    {
        long end = Clock.Now();
        if (!task.IsCompleted && CanSuspend)
            return SuspendedCall.Observe(task, Suspend(end));

        Settle(end, Outcomes.Of(task.IsFaulted, task.IsCanceled));
        return task;
    }

    /// <summary>
    /// Leaves the thread without recording: the call was one step of a sequence, whose steps together are one call.
    /// </summary>
    internal void Pause(ref SequenceTotals totals)
    {
        long end = Clock.Now();
        if (_outcome != Outcome.Running)
            return;

        _outcome = Outcome.Suspended;
        long bytes = _bytesBefore < 0 ? 0 : HotState.AllocatedBytes(_cell->Thread) - _bytesBefore;
        long elapsed = Math.Max(0, end - _start);
        totals.Add(elapsed, HotState.Leave(_cell->Thread, _calleesBefore, elapsed), bytes);
        if (CallTracking.IsOn)
            CallTracking.Leave(_cell, elapsed);
    }

    /// <summary>The same as <see cref="Leave()"/>, in code that is optimised from its first call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void LeaveCalibrating() => SettleCalibrating(Clock.Now());

    private readonly bool CanSuspend => _outcome == Outcome.Running && _cell != LostState.Cell;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Settle(long end, Outcome outcome) => SettleInline(end, outcome);

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void SettleCalibrating(long end) => SettleInline(end, Outcome.Returned);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SettleInline(long end, Outcome outcome)
    {
        if (_outcome != Outcome.Running)
        {
            Cell.ReviseOutcome(_cell, ref _outcome, outcome);
            return;
        }

        _outcome = outcome;
        long bytes = _bytesBefore < 0 ? 0 : HotState.AllocatedBytes(_cell->Thread) - _bytesBefore;
        long elapsed = Math.Max(0, end - _start);
        long self = HotState.Leave(_cell->Thread, _calleesBefore, elapsed);
        new CallRecord(elapsed, self, bytes, outcome).TryWriteTo(_cell, weight: 1);
    }

    /// <summary>
    /// Leaves the thread without recording: the method returned a sequence whose work is still to be done, and whose enumerations are
    /// the calls. What was done so far belongs to the first of them.
    /// </summary>
    internal Probe Postpone(out SequenceTotals creation)
    {
        creation = default;
        Pause(ref creation);

        // A call for which there was no memory is lost; what is left of it goes where no output looks.
        return _cell == LostState.Cell ? Recorder.CalibrationProbe : Recorder.ProbeOf(_cell);
    }

    private SuspendedCall Suspend(long end)
    {
        _outcome = Outcome.Suspended;
        long elapsed = Math.Max(0, end - _start);
        CallFrame? frame = CallTracking.IsOn ? CallTracking.Suspend(_cell) : null;
        return new SuspendedCall(Recorder.ProbeOf(_cell), _start, elapsed, HotState.Leave(_cell->Thread, _calleesBefore, elapsed), Weight: 1, frame);
    }
}
