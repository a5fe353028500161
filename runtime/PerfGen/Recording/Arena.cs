using System.Runtime.InteropServices;

namespace PerfGen.Recording;

/// <summary>
/// Native memory of one thread: zeroed blocks, aligned so that no cache line is shared with another thread, never moved and
/// never seen by the garbage collector. Only the owning thread allocates and frees.
/// </summary>
internal sealed unsafe class Arena
{
    /// <summary>Two cache lines: neighbouring lines are fetched in pairs.</summary>
    private const int Alignment = 128;
    private const int Granule = 64;
    private const int FirstChunkSize = 4 * 1024;
    private const int LargestChunkSize = 64 * 1024;

    private readonly List<(nint Address, int Size)> _chunks = [];

    /// <summary>Freed blocks, linked through their first word, by size in granules.</summary>
    private readonly nint[] _free = new nint[128];

    private int _current = -1;
    private int _used;

    /// <summary>How much native memory the arena holds, in bytes.</summary>
    public long Size { get; private set; }

    /// <summary>The most that it may hold, in bytes; more is answered as if the system had none.</summary>
    public long Limit { get; set; } = long.MaxValue;

    /// <exception cref="OutOfMemoryException">The system has no memory left; the arena is unchanged.</exception>
    public void* Allocate(int bytes)
    {
        int granules = GranulesOf(bytes);
        byte* block = (byte*)TakeFreed(granules);
        if (block == null)
            block = Carve(granules * Granule);

        NativeMemory.Clear(block, (nuint)(granules * Granule));
        return block;
    }

    public void Free(void* block, int bytes)
    {
        int granules = GranulesOf(bytes);
        if (granules >= _free.Length)
            return;

        *(nint*)block = _free[granules];
        _free[granules] = (nint)block;
    }

    /// <summary>Forgets every block and keeps the memory, for the next thread.</summary>
    public void Reset()
    {
        Array.Clear(_free);
        _current = _chunks.Count > 0 ? 0 : -1;
        _used = 0;
    }

    private static int GranulesOf(int bytes) => (bytes + Granule - 1) / Granule;

    private void* TakeFreed(int granules)
    {
        if (granules >= _free.Length || _free[granules] == 0)
            return null;

        nint block = _free[granules];
        _free[granules] = *(nint*)block;
        return (void*)block;
    }

    private byte* Carve(int size)
    {
        while (_current < 0 || _used + size > _chunks[_current].Size)
        {
            if (_current + 1 == _chunks.Count)
                AddChunk(size);
            _current++;
            _used = 0;
        }

        byte* block = (byte*)_chunks[_current].Address + _used;
        _used += size;
        return block;
    }

    private void AddChunk(int atLeast)
    {
        int wanted = Math.Min(FirstChunkSize << Math.Min(_chunks.Count, 8), LargestChunkSize);
        int size = Math.Max(wanted, (atLeast + Alignment - 1) / Alignment * Alignment);
        if (Size + size > Limit)
            throw new InsufficientMemoryException($"The recorder may hold {Limit} bytes of native memory for a thread, and needs more.");

        _chunks.EnsureCapacity(_chunks.Count + 1);
        _chunks.Add(((nint)NativeMemory.AlignedAlloc((nuint)size, Alignment), size));
        Size += size;
    }
}
