using System.Runtime.CompilerServices;

namespace PerfGen.Benchmarks.SwitchedOff;

/// <summary>A profiled method and its call, built with the profiler switched off.</summary>
public static class Calls
{
    /// <summary>Calls the method.</summary>
    /// <typeparam name="TPlace">Any structure: each has machine code of its own.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Call<TPlace>(int value)
        where TPlace : struct => Profiled<TPlace>(value);

    /// <summary>Does next to nothing; never inlined, so that the call itself is there.</summary>
    [Profile, MethodImpl(MethodImplOptions.NoInlining)]
    public static int Profiled<TPlace>(int value)
        where TPlace : struct => value + 1;
}
