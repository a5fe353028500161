using System.Runtime.CompilerServices;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks;

/// <summary>The bodies under <c>[Profile]</c>, called through what the generator wrote.</summary>
internal static class Profiled
{
    internal readonly struct Empty : ICall
    {
        public static int Call(int value) => OfEmpty(value);
    }

    internal readonly struct Short : ICall
    {
        public static int Call(int value) => OfShort(value);
    }

    internal readonly struct Long : ICall
    {
        public static int Call(int value) => OfLong(value);
    }

    internal readonly struct Allocating : ICall
    {
        public static int Call(int value) => OfAllocating(value);
    }

    internal readonly struct EmptyWithoutMemory : ICall
    {
        public static int Call(int value) => WithoutMemory(value);
    }

    /// <summary>The empty one, as often in the machine code as there are types to ask for it: see <see cref="Places"/>.</summary>
    internal readonly struct EmptyAt<TPlace> : ICall
        where TPlace : struct
    {
        public static int Call(int value) => OfEmptyAt<TPlace>(value);
    }

    [Profile, MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfEmptyAt<TPlace>(int value)
        where TPlace : struct => Bodies.Empty(value);

    [Profile, MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfEmpty(int value) => Bodies.Empty(value);

    [Profile, MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfShort(int value) => Bodies.Short(value);

    [Profile, MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfLong(int value) => Bodies.Long(value);

    [Profile, MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfAllocating(int value) => Bodies.Allocating(value);

    [Profile(Memory = false), MethodImpl(MethodImplOptions.NoInlining)]
    private static int WithoutMemory(int value) => Bodies.Empty(value);
}

/// <summary>The same, sampled as the budget decides.</summary>
internal static class Sampled
{
    internal readonly struct Empty : ICall
    {
        public static int Call(int value) => OfEmpty(value);
    }

    internal readonly struct Short : ICall
    {
        public static int Call(int value) => OfShort(value);
    }

    internal readonly struct Long : ICall
    {
        public static int Call(int value) => OfLong(value);
    }

    internal readonly struct Allocating : ICall
    {
        public static int Call(int value) => OfAllocating(value);
    }

    [Profile(Sampling = Sampling.Adaptive), MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfEmpty(int value) => Bodies.Empty(value);

    [Profile(Sampling = Sampling.Adaptive), MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfShort(int value) => Bodies.Short(value);

    [Profile(Sampling = Sampling.Adaptive), MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfLong(int value) => Bodies.Long(value);

    [Profile(Sampling = Sampling.Adaptive), MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfAllocating(int value) => Bodies.Allocating(value);
}
