namespace PerfGen.Tests.Measuring;

/// <summary>Measures what a body allocates on its thread.</summary>
internal static class Allocations
{
    private const int WarmUp = 2_000;

    /// <summary>Bytes of so many runs after a warm-up, on a thread without a synchronization context.</summary>
    public static long Of(int runs, Action body, Action? prepare = null)
    {
        long bytes = 0;
        OwnThread.Run(() =>
        {
            prepare?.Invoke();
            for (int run = 0; run < WarmUp; run++)
                body();

            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int run = 0; run < runs; run++)
                body();
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        return bytes;
    }
}
