using System.Runtime.CompilerServices;

namespace PerfGen.Recording;

/// <summary>
/// What a sampled call has to remember while it is timed, in its thread's native memory: most calls are not, and their wrappers' frames stay
/// small. Used on its thread only.
/// </summary>
internal unsafe struct TimedCall
{
    public long Start;

    /// <summary>The thread's <see cref="HotState.CalleeTicks"/> at entry.</summary>
    public long CalleesBefore;

    /// <summary>Bytes the thread had allocated at entry; -1 where memory is not measured.</summary>
    public long BytesBefore;

    /// <summary>How many calls it stands for, 1 or more.</summary>
    public int Weight;

    /// <summary>Of those that are spare, the one that is taken after this.</summary>
    public TimedCall* Next;

    /// <summary>One for the calling thread; null when there is no memory for it, or was none for the thread's own state.</summary>
    public static TimedCall* Take(HotState* thread)
    {
        TimedCall* spare = thread->SpareTimed;
        if (spare == null)
            return thread == LostState.Thread ? null : Add();

        thread->SpareTimed = spare->Next;
        return spare;
    }

    /// <summary>Gives one back to its thread once the call has ended there.</summary>
    public static void Return(HotState* thread, TimedCall* call)
    {
        call->Next = thread->SpareTimed;
        thread->SpareTimed = call;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TimedCall* Add()
    {
        using OwnAllocations _ = OwnAllocations.Begin();
        try
        {
            return ThreadCells.Current is { } cells ? (TimedCall*)cells.Arena.Allocate(sizeof(TimedCall)) : null;
        }
        catch (OutOfMemoryException)
        {
            return null;
        }
    }
}
