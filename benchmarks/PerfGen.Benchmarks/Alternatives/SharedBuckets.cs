using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks.Alternatives;

/// <summary>
/// One histogram for all threads, with interlocked counters. Lost: as fast as cells of one's own on one thread, several times slower
/// on two, because the counters' cache lines travel between the cores.
/// </summary>
internal readonly struct SharedBuckets<TBody> : ICall
    where TBody : struct, ICall
{
    private static readonly long[] _counts = new long[1_024];
    private static long _total;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Call(int value)
    {
        long start = Stopwatch.GetTimestamp();
        int result = TBody.Call(value);
        long elapsed = Stopwatch.GetTimestamp() - start;
        Interlocked.Increment(ref _counts[Buckets.IndexOf(elapsed)]);
        Interlocked.Add(ref _total, elapsed);
        return result;
    }
}

/// <summary>
/// A managed array for each thread, of all buckets there may be. Lost: no slower, but 5 KB for each thread and method where a few hundred
/// bytes do, and garbage when a thread ends.
/// </summary>
internal readonly struct ManagedBuckets<TBody> : ICall
    where TBody : struct, ICall
{
    [ThreadStatic]
    private static long[]? _counts;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Call(int value)
    {
        long[] counts = _counts ??= new long[640];
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        int result = TBody.Call(value);
        long elapsed = Stopwatch.GetTimestamp() - start;
        counts[Buckets.IndexOf(elapsed)]++;
        counts[^1] += elapsed;
        counts[^2] += GC.GetAllocatedBytesForCurrentThread() - bytes;
        return result;
    }
}

internal static class Buckets
{
    public static int IndexOf(long ticks)
    {
        int shift = BitOperations.Log2((ulong)ticks | 16) - 4;
        return Math.Min((shift << 4) + (int)(ticks >> shift), 600);
    }
}
