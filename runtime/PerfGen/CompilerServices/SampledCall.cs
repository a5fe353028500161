using System.ComponentModel;
using System.Runtime.CompilerServices;
using PerfGen.Recording;

namespace PerfGen.CompilerServices;

/// <summary>
/// One running call of a method that is sampled, on the stack of the generated wrapper; used as a <see cref="ProfiledCall"/> is.
/// Most calls are only counted: no clock is read for them, and their caller is charged what such a call usually takes.
/// </summary>
/// <remarks>
/// Used on one thread, by generated code only. No allocation per call, no lock, no exception. An untimed call is counted when
/// it begins, a timed one when it ends; errors and cancellations are counted of all.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe ref struct SampledCall
{
    private const int Untimed = 0;

    private readonly Cell* _cell;
    private readonly long _calleesBefore;

    /// <summary>How many calls this one stands for.</summary>
    private readonly int _weight;
    private Outcome _outcome;

    private readonly long _bytesBefore;
    private readonly long _start;

    /// <summary>Enters the call: counts it or, where it is its turn, begins to time it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SampledCall(Probe probe)
    {
        Unsafe.SkipInit(out this);
        HotState* thread = HotState.Current;
        Cell* cell = HotState.CellOf(thread, probe.Id);
        if (cell == null)
        {
            cell = Recorder.Attach(probe);
            thread = cell->Thread;
        }

        _cell = cell;
        _calleesBefore = thread->CalleeTicks;
        if (cell->Untimed < cell->TimeAt)
        {
            cell->Untimed++;
            _weight = Untimed;
            _outcome = Outcome.Running;
        }
        else
        {
            _weight = Sampler.Begin(cell);
            _outcome = Outcome.Running;
            _bytesBefore = probe.Memory ? HotState.AllocatedBytes(thread) : -1;
            _start = Clock.Now();
        }
    }

    /// <summary>The method returned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave()
    {
        if ((_weight | (int)_outcome) == (Untimed | (int)Outcome.Running))
        {
            // Nothing follows that could fail: the outcome need not be noted.
            HotState.LeaveUntimed(_cell->Thread, _calleesBefore, _cell->Estimate);
        }
        else
        {
            Settle(Outcome.Returned);
        }
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

    private readonly bool CanSuspend => _outcome == Outcome.Running && _cell != LostState.Cell;

    /// <summary>The method has ended, or a later exception has shown that it ended differently.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Settle(Outcome outcome)
    {
        long end = _weight == Untimed ? 0 : Clock.Now();
        if (_outcome != Outcome.Running)
        {
            Cell.ReviseOutcome(_cell, ref _outcome, outcome);
            return;
        }

        _outcome = outcome;
        if (_weight == Untimed)
        {
            HotState.LeaveUntimed(_cell->Thread, _calleesBefore, _cell->Estimate);
            if (outcome != Outcome.Returned)
                Cell.RecordOutcome(_cell, outcome);
            return;
        }

        long bytes = _bytesBefore < 0 ? 0 : HotState.AllocatedBytes(_cell->Thread) - _bytesBefore;
        long elapsed = Math.Max(0, end - _start);
        long self = HotState.Leave(_cell->Thread, _calleesBefore, elapsed);
        if (new CallRecord(elapsed, self, bytes, outcome).TryWriteTo(_cell, _weight))
            Sampler.Learn(_cell, elapsed, elapsed);
    }

    private SuspendedCall Suspend()
    {
        _outcome = Outcome.Suspended;
        Probe probe = Recorder.ProbeOf(_cell);
        if (_weight == Untimed)
        {
            HotState.LeaveUntimed(_cell->Thread, _calleesBefore, _cell->Estimate);
            return new SuspendedCall(probe, Start: 0, ActiveTicks: 0, SelfTicks: 0, Untimed);
        }

        long elapsed = Math.Max(0, Clock.Now() - _start);
        CallFrame? frame = CallTracking.IsOn ? CallTracking.Suspend(_cell) : null;
        return new SuspendedCall(probe, _start, elapsed, HotState.Leave(_cell->Thread, _calleesBefore, elapsed), _weight, frame);
    }
}
