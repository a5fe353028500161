using System.Runtime.CompilerServices;

namespace PerfGen.Benchmarks;

/// <summary>The same empty body, with and without an attribute; never inlined, so that the call itself is always there.</summary>
internal static class Bodies
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Plain(int value) => value + 1;

    [Profile]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Profiled(int value) => value + 1;

    [Profile(Memory = false)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int WithoutMemory(int value) => value + 1;
}
