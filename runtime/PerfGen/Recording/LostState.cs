using System.Runtime.InteropServices;

namespace PerfGen.Recording;

/// <summary>
/// Where calls go that cannot be recorded because memory ran out: a state and a cell that refuse every value. The call is
/// lost from the statistics; the user's call goes on.
/// </summary>
internal static unsafe class LostState
{
    public static readonly BucketWindow* EmptyWindow = (BucketWindow*)NativeMemory.AllocZeroed(BucketWindow.HeaderSize);
    public static readonly HotState* Thread = (HotState*)NativeMemory.AllocZeroed((nuint)sizeof(HotState));
    public static readonly Cell* Cell = CreateCell();

    private static Cell* CreateCell()
    {
        var cell = (Cell*)NativeMemory.AllocZeroed((nuint)sizeof(Cell));
        Recording.Cell.Initialize(cell, Thread, probeId: -1, limitTicks: long.MaxValue, limitBytes: long.MaxValue, SamplingPlan.EveryCall);
        return cell;
    }
}
