using System.ComponentModel;
using PerfGen.Recording;

namespace PerfGen;

/// <summary>An open block, from <see cref="Profiler.Scope"/>; the end of the <c>using</c> records it.</summary>
/// <remarks>
/// A default value records nothing. Where the block awaits, its own work cannot be told from its waiting: all of its time
/// counts as waiting, and what it allocated is unknown. Not to be copied.
/// </remarks>
public unsafe struct ProfilerScope : IDisposable
{
    private readonly HotState* _thread;
    private readonly long _tenure;
    private readonly long _calleesBefore;
    private readonly long _bytesBefore;
    private readonly long _start;
    private Probe? _probe;

    /// <summary>Called by generated code.</summary>
    /// <param name="probe">The series.</param>
    /// <param name="awaits">Whether the block contains an await, so that it may end on another thread.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ProfilerScope(Probe probe, bool awaits)
    {
        _probe = probe;
        if (!awaits)
        {
            _thread = HotState.Current;
            if (HotState.CellOf(_thread, probe.Id) == null)
                _thread = Recorder.Attach(probe)->Thread;
            _tenure = _thread->Tenure;
            _calleesBefore = _thread->CalleeTicks;
            _bytesBefore = HotState.AllocatedBytes(_thread);
        }

        _start = Clock.Now();
    }

    /// <summary>Ends the block. A second call does nothing.</summary>
    public void Dispose()
    {
        if (_probe is not { } probe)
            return;

        long end = Clock.Now();
        _probe = null;
        long elapsed = Math.Max(0, end - _start);
        if (_thread == null || _thread != HotState.Current || _tenure != _thread->Tenure)
        {
            new SuspendedCall(probe, _start, ActiveTicks: 0, SelfTicks: 0, Weight: 1).Complete(Outcome.Returned);
            return;
        }

        long bytes = HotState.AllocatedBytes(_thread) - _bytesBefore;
        long self = HotState.Leave(_thread, _calleesBefore, elapsed);
        new CallRecord(elapsed, self, bytes, Outcome.Returned).TryWriteTo(Recorder.CellOf(probe), weight: 1);
    }
}
