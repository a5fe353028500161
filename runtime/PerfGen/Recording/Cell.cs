using System.Runtime.CompilerServices;
using PerfGen.Histograms;
using PerfGen.Thresholds;

namespace PerfGen.Recording;

/// <summary>
/// What one thread has recorded for one probe. Only the owning thread writes, with plain stores; any thread may read.
/// Values only ever grow, so the difference of two readings is never negative.
/// </summary>
internal unsafe struct Cell
{
    public BucketWindow* Times;

    /// <summary>The thread that it belongs to.</summary>
    public HotState* Thread;
    public long TotalTicks;
    public long SelfTicks;
    public long MinTicks;
    public long MaxTicks;

    /// <summary>A call that takes longer is above one of the limits; <see cref="long.MaxValue"/> without a limit.</summary>
    public long LimitTicks;

    /// <summary>A single call may allocate this much; <see cref="long.MaxValue"/> without a limit.</summary>
    public long LimitBytes;

    /// <summary>Sizes above zero only: most calls allocate nothing and touch none of this.</summary>
    public BucketWindow* Sizes;
    public long AllocatedBytes;
    public long MaxBytes;

    public long WaitTicks;
    public long Errors;
    public long Cancelled;

    /// <summary>Calls whose allocation could not be known because they were suspended.</summary>
    public long UnknownAllocations;

    /// <summary>The probe's id; -1 in the cell that refuses every value.</summary>
    public int ProbeId;

    // What follows belongs to the Sampler; in the cell of a series that is timed on every call it stays as it is.

    public int RecentCalls;

    /// <summary>How many calls one timed call is to stand for, on average.</summary>
    public uint Period;

    public uint Random;

    /// <summary>Calls that were only counted. A cache line begins here with all that such a call touches.</summary>
    public long Untimed;

    /// <summary>The value of <see cref="Untimed"/> at which the next call is timed; 0 where every call is.</summary>
    public long TimeAt;

    /// <summary>What an untimed call is supposed to take on its thread besides its profiled callees, in ticks.</summary>
    public long Estimate;

    /// <summary>The value of <see cref="Untimed"/> when the last timed call began: those before it are accounted for.</summary>
    public long Represented;

    /// <summary>Calls that were timed, each counted once.</summary>
    public long Timed;

    public long RecentTicks;
    public long RecentSelfTicks;
    public int OneIn;
    public bool Adaptive;

    /// <summary>How many counters of calls above a limit follow the cell: <see cref="Threshold.Counted"/> for each threshold.</summary>
    public int AboveCount;

    public readonly bool IsSampled => Adaptive || OneIn > 1;

    /// <summary>The counters behind a cell: of each threshold in turn, its counted limits.</summary>
    public static long* Above(Cell* cell) => (long*)(cell + 1);

    /// <summary>Prepares zeroed memory.</summary>
    public static void Initialize(Cell* cell, HotState* thread, int probeId, long limitTicks, long limitBytes, SamplingPlan plan)
    {
        cell->Thread = thread;
        cell->OneIn = plan.OneIn;
        cell->Adaptive = plan.Adaptive;
        cell->Period = 1;

        // Any state but 0; cells of one probe must not draw alike.
        cell->Random = (uint)HashCode.Combine((nint)cell, probeId) | 1;
        cell->ProbeId = probeId;
        cell->Times = cell->Sizes = LostState.EmptyWindow;
        cell->MinTicks = long.MaxValue;
        cell->LimitTicks = limitTicks;
        cell->LimitBytes = limitBytes;
    }

    /// <summary>Counts one call, or as many as it stands for. False when there was no memory to count it; then nothing has changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRecordTime(Cell* cell, long elapsed, long self, long weight = 1)
    {
        int index = LogLinear.IndexOf(elapsed, LogLinear.TimeSubBits);
        if (!BucketWindow.TryAdd(cell->Times, index, weight) && !WindowGrowth.TryAdd(cell, &cell->Times, index, LogLinear.TimeSubBits, weight))
            return false;

        cell->TotalTicks += elapsed * weight;
        cell->SelfTicks += self * weight;
        if (elapsed < cell->MinTicks)
            cell->MinTicks = elapsed;
        if (elapsed > cell->MaxTicks)
            cell->MaxTicks = elapsed;
        return true;
    }

    /// <summary>Adds the bytes of one call that allocated.</summary>
    public static void RecordBytes(Cell* cell, long bytes, long weight = 1)
    {
        int index = LogLinear.IndexOf(bytes, LogLinear.SizeSubBits);
        if (!BucketWindow.TryAdd(cell->Sizes, index, weight) && !WindowGrowth.TryAdd(cell, &cell->Sizes, index, LogLinear.SizeSubBits, weight))
            return;

        cell->AllocatedBytes += bytes * weight;
        if (bytes > cell->MaxBytes)
            cell->MaxBytes = bytes;
    }

    /// <summary>There was no memory to count the call that <see cref="RecordBytes"/> was told of.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void TakeBackBytes(Cell* cell, long bytes, long weight)
    {
        if (BucketWindow.TryTake(cell->Sizes, LogLinear.IndexOf(bytes, LogLinear.SizeSubBits), weight))
            cell->AllocatedBytes -= bytes * weight;
    }

    /// <summary>Counts how a call ended that did not simply return.</summary>
    public static void RecordOutcome(Cell* cell, Outcome outcome)
    {
        if (outcome == Outcome.Failed)
            cell->Errors++;
        else
            cell->Cancelled++;
    }

    /// <summary>
    /// The filter saw an exception that a later one replaced; the call has ended with that one or, if the method itself caught
    /// it, returned after all.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ReviseOutcome(Cell* cell, ref Outcome before, Outcome outcome)
    {
        if (outcome == before || before == Outcome.Suspended)
            return;

        if (before == Outcome.Failed)
            cell->Errors--;
        else if (before == Outcome.Cancelled)
            cell->Cancelled--;
        if (outcome != Outcome.Returned)
            RecordOutcome(cell, outcome);
        before = outcome;
    }
}
