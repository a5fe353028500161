using System.Runtime.CompilerServices;
using PerfGen.Benchmarks.Overhead;
using PerfGen.CompilerServices;
using PerfGen.Recording;

namespace PerfGen.Benchmarks.Alternatives;

/// <summary>
/// Sampling that finds its thread in the measured call. Lost where calls stand in a loop: the measured call and the lookup are a call each, and
/// with the target's own that is the whole budget of three. It is what bodies of partial methods and decorators do, which are no part of a loop.
/// </summary>
internal readonly struct ThreadOfEachCall<TBody> : ICall
    where TBody : struct, ICall
{
    private static readonly Probe _probe = CompilerServices.Probes.Method("PerfGen.Benchmarks.ThreadOfEachCall", "(int)", "", 0, sampling: Sampling.Adaptive);

    public static int Call(int value) => Gate.On ? Measured(_probe, value) : TBody.Call(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Measured(Probe probe, int value)
    {
        var call = new SampledCall(probe);
        try
        {
            int result = TBody.Call(value);
            call.Leave();
            return result;
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }
}

/// <summary>
/// Sampling whose calls charge their caller when they return, with the more of what they usually take and what their callees took. Lost: each call
/// has to note where it began and to compare, and the caller is charged too little when the callees took longer than usual.
/// </summary>
internal readonly struct ChargedOnLeaving<TBody> : ICall
    where TBody : struct, ICall
{
    private static readonly Probe _probe = CompilerServices.Probes.Method("PerfGen.Benchmarks.ChargedOnLeaving", "(int)", "", 0, sampling: Sampling.Adaptive);

    public static int Call(int value)
    {
        RecordingThread thread = RecordingThread.Current;
        return Gate.On ? Measured(thread, _probe, value) : TBody.Call(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Measured(RecordingThread thread, Probe probe, int value)
    {
        var call = new WholeCall(thread, probe);
        try
        {
            int result = TBody.Call(value);
            call.Leave();
            return result;
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }
}

/// <summary>What such a call keeps, timed or not: the wrapper's frame has to be cleared of all of it.</summary>
internal unsafe ref struct WholeCall
{
    private HotState* _thread;
    private Cell* _cell;
    private long _calleesBefore;
    private int _weight;
    private Outcome _outcome;
    private long _bytesBefore;
    private long _start;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WholeCall(RecordingThread thread, Probe probe)
    {
        Unsafe.SkipInit(out this);
        HotState* state = thread.State;
        Cell* cell = HotState.CellOf(state, probe.Id);
        if (cell != null && cell->Untimed < cell->TimeAt)
        {
            cell->Untimed++;
            _thread = state;
            _cell = cell;
            _calleesBefore = state->CalleeTicks;
            _weight = 0;
            _outcome = Outcome.Running;
        }
        else
        {
            Begin(cell, probe);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave()
    {
        HotState* thread = _thread;
        if ((_weight | (int)_outcome) == 0)
            thread->CalleeTicks = Math.Max(thread->CalleeTicks, _calleesBefore + _cell->Estimate);
        else
            Settle(Outcome.Returned);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Failed(Exception error)
    {
        Settle(Outcomes.Of(error));
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Begin(Cell* cell, Probe probe)
    {
        _cell = cell == null ? Recorder.Attach(probe) : cell;
        _thread = _cell->Thread;
        _outcome = Outcome.Running;
        _calleesBefore = _thread->CalleeTicks;
        _weight = Sampler.Begin(_cell);
        _bytesBefore = HotState.AllocatedBytes(_thread);
        _start = Clock.Now();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Settle(Outcome outcome)
    {
        long elapsed = Math.Max(0, Clock.Now() - _start);
        _outcome = outcome;
        long self = HotState.Leave(_thread, _calleesBefore, elapsed);
        if (_weight > 0 && new CallRecord(elapsed, self, HotState.AllocatedBytes(_thread) - _bytesBefore, outcome).TryWriteTo(_cell, _weight))
            Sampler.Learn(_cell, elapsed, elapsed);
    }
}
