using System.Runtime.CompilerServices;

namespace PerfGen.Recording;

/// <summary>The part of a thread's record that every profiled call touches; in the thread's own native memory.</summary>
internal unsafe struct HotState
{
    /// <summary>The calling thread's state; null until the thread enters its first profiled call.</summary>
    [ThreadStatic]
    public static HotState* Current;

    /// <summary>The thread's cells by probe id; null where the thread has not met the probe.</summary>
    public Cell** Cells;

    /// <summary>How many of them the recording path may look at: all, or none while <see cref="CallTracking"/> wants to see each call.</summary>
    public int CellCount;

    /// <summary>How many there are.</summary>
    public int TableLength;

    /// <summary>
    /// Time spent in profiled calls directly below the one that is running. A call notes it at entry; the growth since then
    /// is the time of its callees and of measuring them. On leaving, it is set back to the note plus the call's own share, which
    /// also forgets whatever an exception left behind.
    /// </summary>
    public long CalleeTicks;

    /// <summary>Managed bytes that the recorder itself allocated on this thread, so that no method is charged for them.</summary>
    public long OwnBytes;

    /// <summary>Memory for the sampled calls that are timed next, linked; null when there is none to spare.</summary>
    public TimedCall* SpareTimed;

    /// <summary>Different for every thread that ever had this memory: the address alone does not tell them apart.</summary>
    public long Tenure;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long AllocatedBytes(HotState* thread) => GC.GetAllocatedBytesForCurrentThread() - thread->OwnBytes;

    /// <summary>
    /// Pops a call off its thread and returns its self time: its own without that of its profiled callees. The caller is spared
    /// the call's time and what measuring it cost besides.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Leave(HotState* thread, long calleesBefore, long elapsed)
    {
        // A clock that steps back on another core, or a call cheaper than the calibrated one, must not make a negative share.
        long callees = thread->CalleeTicks - calleesBefore;
        thread->CalleeTicks = calleesBefore + elapsed + Overhead.OutsideTicks;
        return callees > elapsed ? 0 : elapsed - callees;
    }

    /// <summary>
    /// Lets a call of a sampled series pass untimed: counts it, and spares the caller what such a call usually takes. Its profiled callees
    /// are not in that, and add to it what they take.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PassUntimed(HotState* thread, Cell* cell)
    {
        cell->Untimed++;
        thread->CalleeTicks += cell->Estimate;
    }

    /// <summary>The thread's cell for a probe, or null where <see cref="Recorder.Attach(Probe)"/> has to make one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cell* CellOf(HotState* thread, int probeId) =>
        thread != null && (uint)probeId < (uint)thread->CellCount ? thread->Cells[(uint)probeId] : null;
}
