using PerfGen.Recording;

namespace PerfGen.Tests.Measuring;

/// <summary>
/// Gives a thread memory that no other thread has had, and so of no more than the size that is needed. No snapshot sees what
/// is recorded there.
/// </summary>
internal static unsafe class FreshCells
{
    public static Arena ForThisThread()
    {
        var cells = new ThreadCells();
        cells.Adopt();
        ThreadCells.Current = cells;
        HotState.Current = cells.State;
        return cells.Arena;
    }

    public static long AllocatedBytesOf(Probe probe) => HotState.CellOf(HotState.Current, probe.Id)->AllocatedBytes;
}
