namespace PerfGen.Recording;

/// <summary>
/// What the recorder itself costs, in ticks of <see cref="Clock"/>; zeros until <see cref="Calibration"/> has measured it, at the
/// process's first profiled call. Plain fields: read on the recording path.
/// </summary>
internal static class Overhead
{
    /// <summary>
    /// The part of a timed call's cost that lies before its first clock reading and after its last. It passes while its caller
    /// is running, and is taken off the caller's self time. Rounded down: a caller is never credited with more than it was charged.
    /// </summary>
    public static long OutsideTicks;

    /// <summary>The part between the two readings: what a call seems to take whose body is empty.</summary>
    public static double InsideTicks;

    /// <summary>All that a timed call costs more than a call.</summary>
    public static double TimedTicks;

    /// <summary>All that a call costs more which sampling lets pass untimed.</summary>
    public static double UntimedTicks;
}
