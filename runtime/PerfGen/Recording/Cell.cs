using System.Runtime.CompilerServices;
using PerfGen.Histograms;

namespace PerfGen.Recording;

/// <summary>
/// What one thread has recorded for one probe. Only the owning thread writes, with plain stores; any thread may read.
/// Values only ever grow, so the difference of two readings is never negative.
/// </summary>
internal unsafe struct Cell
{
    public BucketWindow* Times;
    public long TotalTicks;
    public long SelfTicks;
    public long MinTicks;
    public long MaxTicks;

    /// <summary>A single call may take this long; <see cref="long.MaxValue"/> without a limit.</summary>
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

    /// <summary>Prepares zeroed memory.</summary>
    public static void Initialize(Cell* cell, int probeId, long limitTicks, long limitBytes)
    {
        cell->ProbeId = probeId;
        cell->Times = cell->Sizes = LostState.EmptyWindow;
        cell->MinTicks = long.MaxValue;
        cell->LimitTicks = limitTicks;
        cell->LimitBytes = limitBytes;
    }

    /// <summary>Counts one call. False when there was no memory to count it; then nothing has changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRecordTime(Cell* cell, long elapsed, long self)
    {
        int index = LogLinear.IndexOf(elapsed, LogLinear.TimeSubBits);
        if (!BucketWindow.TryIncrement(cell->Times, index) && !WindowGrowth.TryIncrement(cell, &cell->Times, index, LogLinear.TimeSubBits))
            return false;

        cell->TotalTicks += elapsed;
        cell->SelfTicks += self;
        if (elapsed < cell->MinTicks)
            cell->MinTicks = elapsed;
        if (elapsed > cell->MaxTicks)
            cell->MaxTicks = elapsed;
        return true;
    }

    /// <summary>Adds the bytes of one call that allocated.</summary>
    public static void RecordBytes(Cell* cell, long bytes)
    {
        int index = LogLinear.IndexOf(bytes, LogLinear.SizeSubBits);
        if (!BucketWindow.TryIncrement(cell->Sizes, index) && !WindowGrowth.TryIncrement(cell, &cell->Sizes, index, LogLinear.SizeSubBits))
            return;

        cell->AllocatedBytes += bytes;
        if (bytes > cell->MaxBytes)
            cell->MaxBytes = bytes;
    }

    /// <summary>Counts how a call ended that did not simply return.</summary>
    public static void RecordOutcome(Cell* cell, Outcome outcome)
    {
        if (outcome == Outcome.Failed)
            cell->Errors++;
        else
            cell->Cancelled++;
    }
}
