using System.Runtime.CompilerServices;
using PerfGen.Thresholds;

namespace PerfGen.Recording;

/// <summary>The values of one call that has ended, on their way into a cell.</summary>
/// <param name="Elapsed">Ticks from entry to end, 0 or more.</param>
/// <param name="Self">The same without profiled callees and waiting.</param>
/// <param name="Bytes">What it allocated; 0 also where it is not measured or not known.</param>
/// <param name="Outcome">How it ended.</param>
internal readonly record struct CallRecord(long Elapsed, long Self, long Bytes, Outcome Outcome)
{
    /// <summary>Adds the call to a cell of the calling thread. False when there was no memory left to do so.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="weight">How many calls it stands for, 1 or more. Outcomes are this call's alone: they are counted of all.</param>
    /// <param name="leaves">Whether the call ends on its thread now, and not in the background or as a sequence. A constant.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe bool TryWriteTo(Cell* cell, long weight, bool leaves = true)
    {
        // What a call is besides a call comes first: a reader that takes the calls first then never sees one within a limit, or
        // one without allocation, that is not.
        if (Elapsed > cell->LimitTicks)
            Violations.OfTime(cell, Elapsed, weight, leaves);
        if (Bytes > cell->LimitBytes)
            Violations.OfAllocation(cell, Bytes, weight);
        if (Bytes > 0)
            Cell.RecordBytes(cell, Bytes, weight);
        if (!Cell.TryRecordTime(cell, Elapsed, Self, weight))
        {
            TakeBack(cell, weight);
            return false;
        }

        if (Outcome != Outcome.Returned)
            Cell.RecordOutcome(cell, Outcome);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe void TakeBack(Cell* cell, long weight)
    {
        if (cell == LostState.Cell)
            return;

        Violations.TakeBack(cell, Elapsed, Bytes, weight);
        if (Bytes > 0)
            Cell.TakeBackBytes(cell, Bytes, weight);
    }
}
