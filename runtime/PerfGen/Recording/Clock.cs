using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace PerfGen.Recording;

/// <summary>
/// The one clock that every duration is read from, in raw ticks: <see cref="Stopwatch"/>, or the processor's counter where
/// <c>PERFGEN_CLOCK=tsc</c> asks for it and it can be relied on. Chosen once; the choice is a constant to optimised code.
/// </summary>
internal static class Clock
{
    private static readonly ClockChoice _choice = ClockChoice.FromEnvironment();
    private static readonly bool _countsProcessorTicks = _choice.Counter is not null;

    /// <summary>Nanoseconds per tick: of the stopwatch 1 on Linux and macOS, 100 on Windows.</summary>
    public static readonly double NsPerTick = _choice.NsPerTick;

    /// <summary>As snapshots name it.</summary>
    public static string Kind => _choice.Kind;

    /// <summary>Why it is not the clock that was asked for; null when it is.</summary>
    public static string? FallbackReason => _choice.FallbackReason;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Now() => _countsProcessorTicks ? TimestampCounter.Read() : Stopwatch.GetTimestamp();

    /// <summary>The tick count of a duration, saturating; a limit that is not set (NaN) is never reached.</summary>
    public static long TicksOfMs(double milliseconds)
    {
        double ticks = milliseconds * 1e6 / NsPerTick;
        return double.IsNaN(ticks) || ticks >= long.MaxValue ? long.MaxValue : (long)ticks;
    }
}
