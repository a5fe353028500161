using System.Runtime.CompilerServices;

namespace PerfGen.Recording;

/// <summary>
/// The occupied part of one histogram: a header followed by its counters. A window never changes its bounds; a larger or
/// wider one is filled and then published with a single pointer write, so a reader always sees a consistent one.
/// </summary>
/// <remarks>
/// Counters are 32 bits wide until one of them is full; the window is then replaced by one of 64-bit counters, whose
/// <see cref="NarrowCount"/> of 0 sends every record to the slow path. The recording path so needs no carry.
/// </remarks>
internal unsafe struct BucketWindow
{
    public const int HeaderSize = 16;

    /// <summary>The scale's index of the first counter.</summary>
    public int First;

    /// <summary>How many 32-bit counters follow; 0 in a wide or an empty window.</summary>
    public int NarrowCount;

    /// <summary>How many 64-bit counters follow; 0 in a narrow or an empty window.</summary>
    public int WideCount;

    public readonly int Length => NarrowCount + WideCount;

    public readonly int ByteSize => SizeOf(NarrowCount, WideCount);

    public static int SizeOf(int narrow, int wide) => HeaderSize + narrow * sizeof(uint) + wide * sizeof(ulong);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint* Narrow(BucketWindow* window) => (uint*)((byte*)window + HeaderSize);

    public static ulong* Wide(BucketWindow* window) => (ulong*)((byte*)window + HeaderSize);

    /// <summary>Counts a value so many times; false when the window has no room for it and <see cref="WindowGrowth"/> is due.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAdd(BucketWindow* window, int index, long times)
    {
        uint slot = (uint)(index - window->First);
        if (slot >= (uint)window->NarrowCount)
            return false;

        uint* counter = Narrow(window) + slot;
        if (*counter > uint.MaxValue - times)
            return false;

        *counter += (uint)times;
        return true;
    }

    /// <summary>Takes back what was just counted; false when it was not.</summary>
    public static bool TryTake(BucketWindow* window, int index, long times)
    {
        uint slot = (uint)(index - window->First);
        if (slot >= (uint)window->Length || CountAt(window, (int)slot) < times)
            return false;

        if (window->WideCount > 0)
            Wide(window)[slot] -= (ulong)times;
        else
            Narrow(window)[slot] -= (uint)times;
        return true;
    }

    /// <summary>The count at a position from 0 to <see cref="Length"/> - 1. Any thread may read while the owner writes.</summary>
    public static long CountAt(BucketWindow* window, int position) => window->WideCount > 0
        ? (long)Volatile.Read(ref Wide(window)[position])
        : Volatile.Read(ref Narrow(window)[position]);
}
