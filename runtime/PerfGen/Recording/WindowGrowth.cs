using System.Runtime.CompilerServices;

namespace PerfGen.Recording;

/// <summary>The rare half of counting: a value outside the window, or a full counter.</summary>
internal static unsafe class WindowGrowth
{
    /// <summary>Counts a value in a window that the fast path could not use. False when there is no memory.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryAdd(Cell* cell, BucketWindow** published, int index, int subBits, long times)
    {
        ThreadCells? owner = ThreadCells.Current;
        if (owner is null || cell->ProbeId < 0)
            return false;

        using OwnAllocations _ = OwnAllocations.Begin();
        try
        {
            BucketWindow* window = *published;
            int position = index - window->First;
            bool inside = (uint)position < (uint)window->Length;

            if (!inside || window->WideCount == 0)
                window = Replace(owner, published, index, subBits, widen: inside);

            Add(window, index - window->First, times);
            return true;
        }
        catch (OutOfMemoryException)
        {
            return false;
        }
    }

    private static void Add(BucketWindow* window, int position, long times)
    {
        if (window->WideCount > 0)
            BucketWindow.Wide(window)[position] += (ulong)times;
        else
            BucketWindow.Narrow(window)[position] += (uint)times;
    }

    private static BucketWindow* Replace(ThreadCells owner, BucketWindow** published, int index, int subBits, bool widen)
    {
        BucketWindow* old = *published;
        int perOctave = 1 << subBits;
        int first = index / perOctave * perOctave;
        int end = first + perOctave;
        if (old->Length > 0)
        {
            first = Math.Min(first, old->First);
            end = Math.Max(end, old->First + old->Length);
        }

        bool wide = widen || old->WideCount > 0;
        int length = end - first;
        var window = (BucketWindow*)owner.Arena.Allocate(wide ? BucketWindow.SizeOf(0, length) : BucketWindow.SizeOf(length, 0));
        window->First = first;
        window->NarrowCount = wide ? 0 : length;
        window->WideCount = wide ? length : 0;
        for (int position = 0; position < old->Length; position++)
        {
            long count = BucketWindow.CountAt(old, position);
            int target = old->First + position - first;
            if (wide)
                BucketWindow.Wide(window)[target] = (ulong)count;
            else
                BucketWindow.Narrow(window)[target] = (uint)count;
        }

        Volatile.Write(ref *(nint*)published, (nint)window);
        owner.FreeUnlessBeingRead(old);
        return window;
    }
}
