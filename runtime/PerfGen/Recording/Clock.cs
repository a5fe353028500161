using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace PerfGen.Recording;

/// <summary>The one clock that every duration is read from, in raw ticks.</summary>
internal static class Clock
{
    /// <summary>Nanoseconds per tick: 1 on Linux and macOS, 100 on Windows.</summary>
    public static readonly double NsPerTick = 1e9 / Stopwatch.Frequency;

    public const string Kind = "stopwatch";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Now() => Stopwatch.GetTimestamp();

    /// <summary>The tick count of a duration, saturating; a limit that is not set (NaN) is never reached.</summary>
    public static long TicksOfMs(double milliseconds)
    {
        double ticks = milliseconds * 1e6 / NsPerTick;
        return double.IsNaN(ticks) || ticks >= long.MaxValue ? long.MaxValue : (long)ticks;
    }
}
