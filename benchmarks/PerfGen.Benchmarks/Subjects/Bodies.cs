using System.Runtime.CompilerServices;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks;

/// <summary>What is measured. The work is inlined into methods that are not, so that there is the same single call for everyone.</summary>
internal static class Bodies
{
    public const string EmptyName = "empty", ShortName = "50 ns", LongName = "1 us", AllocatingName = "64 B";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Empty(int value) => value + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Short(int value) => Multiply(value, 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Long(int value) => Multiply(value, 640);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Allocating(int value)
    {
        Kept.Reference = new byte[40];
        return value + 1;
    }

    /// <summary>Each step waits for the last one: about four cycles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Multiply(int value, int times)
    {
        for (int time = 0; time < times; time++)
            value = unchecked(value * 1_103_515_245 + 12_345);
        return value;
    }
}

/// <summary>The call itself, unmeasured.</summary>
internal static class Direct
{
    internal readonly struct Empty : ICall
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static int Call(int value) => Bodies.Empty(value);
    }

    internal readonly struct Short : ICall
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static int Call(int value) => Bodies.Short(value);
    }

    internal readonly struct Long : ICall
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static int Call(int value) => Bodies.Long(value);
    }

    internal readonly struct Allocating : ICall
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static int Call(int value) => Bodies.Allocating(value);
    }

    /// <summary>The empty one, as often in the machine code as there are types to ask for it: see <see cref="Places"/>.</summary>
    internal readonly struct EmptyAt<TPlace> : ICall
        where TPlace : struct
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static int Call(int value) => Bodies.Empty(value);
    }
}
