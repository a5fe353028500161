using System.Numerics;
using System.Runtime.CompilerServices;

namespace PerfGen.Monitoring.Collecting;

/// <summary>
/// Threads are spread over a few stripes, and each series keeps its values apart by stripe: threads that run at once mostly write
/// to different memory.
/// </summary>
internal static class Stripe
{
    /// <summary>A power of two.</summary>
    public static readonly int Count = (int)Math.Clamp(BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount) * 2, 2, 16);

    private static int _threads;

    /// <summary>The calling thread's stripe plus one; 0 until it first asks.</summary>
    [ThreadStatic]
    private static int _current;

    /// <summary>The calling thread's stripe, from 0.</summary>
    public static int Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int current = _current;
            return current != 0 ? current - 1 : Assign();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Assign()
    {
        int stripe = Interlocked.Increment(ref _threads) & (Count - 1);
        _current = stripe + 1;
        return stripe;
    }
}
