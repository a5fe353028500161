using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace PerfGen.Recording;

/// <summary>
/// The time stamp counter of an x64 processor, read without the operating system: less than half the stopwatch's price, and so
/// less than half its distortion of short calls. Used only where <see cref="InvariantCounter"/> vouches for it.
/// </summary>
/// <remarks>
/// The reading is not ordered with the instructions around it: it may be a few nanoseconds early. Its rate is measured against
/// the stopwatch when it is started, which takes 50 ms; the processor does not tell it on every model.
/// </remarks>
internal sealed unsafe class TimestampCounter
{
    private const int Spans = 2;
    private const int MillisecondsPerSpan = 25;
    private const int ReadingsPerPair = 64;

    /// <summary>Two spans that disagree by more than this were measured while something was wrong.</summary>
    private const double LargestDisagreement = 1e-3;

    /// <summary>One per process: the code page is shared, and never unmapped.</summary>
    private static delegate* unmanaged[SuppressGCTransition]<long> _read;

    private TimestampCounter(double nsPerTick) => NsPerTick = nsPerTick;

    /// <summary>Measured, to a few millionths.</summary>
    public double NsPerTick { get; }

    /// <summary>Whether the process holds executable memory for it.</summary>
    public static bool HasCode => _read != null;

    /// <summary>The counter's value. Only after a successful start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Read() => _read();

    /// <summary>Proves, maps and calibrates; null with the reason when one of them fails.</summary>
    public static TimestampCounter? TryStart(out string reason)
    {
        reason = InvariantCounter.WhyNot() ?? "";
        if (reason.Length > 0)
            return null;

        try
        {
            // rdtsc; shl rdx, 32; or rax, rdx; ret: the same for the calling conventions of Linux and Windows.
            if (_read == null)
                _read = (delegate* unmanaged[SuppressGCTransition]<long>)ExecutableCode.Map([0x0F, 0x31, 0x48, 0xC1, 0xE2, 0x20, 0x48, 0x09, 0xD0, 0xC3]);
        }
        catch (Exception error) when (error is InvalidOperationException or DllNotFoundException or EntryPointNotFoundException)
        {
            reason = $"the operating system gives no executable memory ({error.Message})";
            return null;
        }

        return Calibrate(out reason);
    }

    private static TimestampCounter? Calibrate(out string reason)
    {
        var pairs = new (long Stopwatch, long Counter)[Spans + 1];
        pairs[0] = ReadBoth();
        for (int span = 1; span <= Spans; span++)
        {
            Thread.Sleep(MillisecondsPerSpan);
            pairs[span] = ReadBoth();
        }

        double whole = Rate(pairs[0], pairs[^1]);
        double disagreement = Math.Abs(Rate(pairs[0], pairs[1]) - Rate(pairs[1], pairs[2])) / whole;
        bool steady = double.IsFinite(whole) && whole > 0 && disagreement <= LargestDisagreement;
        reason = steady ? "" : "the time stamp counter did not run evenly while it was compared with the stopwatch";
        return steady ? new TimestampCounter(whole) : null;

        static double Rate((long Stopwatch, long Counter) from, (long Stopwatch, long Counter) to) =>
            (to.Stopwatch - from.Stopwatch) * (1e9 / Stopwatch.Frequency) / (to.Counter - from.Counter);
    }

    /// <summary>Both clocks at one moment: the reading that the least time passed around.</summary>
    private static (long Stopwatch, long Counter) ReadBoth()
    {
        (long Stopwatch, long Counter) best = default;
        long least = long.MaxValue;
        for (int reading = 0; reading < ReadingsPerPair; reading++)
        {
            long before = Stopwatch.GetTimestamp();
            long counter = Read();
            long after = Stopwatch.GetTimestamp();
            if (after - before >= least)
                continue;

            least = after - before;
            best = (before + least / 2, counter);
        }

        return best;
    }
}
