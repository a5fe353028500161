namespace PerfGen.Recording;

/// <summary>Keeps what the recorder allocates on a user's thread out of the user's figures.</summary>
internal readonly unsafe ref struct OwnAllocations
{
    private readonly long _before;

    private OwnAllocations(long before) => _before = before;

    public static OwnAllocations Begin() => new(GC.GetAllocatedBytesForCurrentThread());

    public void Dispose()
    {
        HotState* thread = HotState.Current;
        if (thread != null)
            thread->OwnBytes += GC.GetAllocatedBytesForCurrentThread() - _before;
    }
}
