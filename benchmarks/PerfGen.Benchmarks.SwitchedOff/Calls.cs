using System.Runtime.CompilerServices;

namespace PerfGen.Benchmarks.SwitchedOff;

/// <summary>A profiled method and its call, built with the profiler switched off.</summary>
public static class Calls
{
    /// <summary>Calls the method.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Call(int value) => Profiled(value);

    /// <summary>Does next to nothing; never inlined, so that the call itself is there.</summary>
    [Profile, MethodImpl(MethodImplOptions.NoInlining)]
    public static int Profiled(int value) => value + 1;
}
