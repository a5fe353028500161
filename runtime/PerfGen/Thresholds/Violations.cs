using System.Runtime.CompilerServices;
using PerfGen.Recording;

namespace PerfGen.Thresholds;

/// <summary>
/// What happens when a call is above a limit: it is counted beside its cell, with as many calls as it stands for, and where
/// the limit is one on each call it is announced, once per cooldown.
/// </summary>
internal static unsafe class Violations
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void OfTime(Cell* cell, long elapsedTicks, long weight, bool leaves)
    {
        // While calls are tracked no call has time, so that each comes by here.
        if (leaves && CallTracking.IsOn)
            Leave(cell, elapsedTicks);

        Probe probe = Recorder.ProbeOf(cell);
        long* above = Cell.Above(cell);
        foreach (Threshold threshold in probe.Thresholds)
        {
            for (int limit = 0; limit < Threshold.Bytes; limit++)
                above[limit] += elapsedTicks > threshold.CountedLimits[limit] ? weight : 0;
            above += Threshold.Counted;
            if (elapsedTicks > threshold.CountedLimits[Threshold.Max])
                Announce(probe, threshold, ThresholdKinds.MaxNs, threshold.Limits.MaxMs * 1e6, elapsedTicks * Clock.NsPerTick);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void OfAllocation(Cell* cell, long bytes, long weight)
    {
        Probe probe = Recorder.ProbeOf(cell);
        long* above = Cell.Above(cell);
        foreach (Threshold threshold in probe.Thresholds)
        {
            if (bytes > threshold.LimitBytes)
            {
                above[Threshold.Bytes] += weight;
                Announce(probe, threshold, ThresholdKinds.MaxAllocatedBytes, threshold.LimitBytes, bytes);
            }

            above += Threshold.Counted;
        }
    }

    /// <summary>There was no memory to count the call itself.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void TakeBack(Cell* cell, long elapsedTicks, long bytes, long weight)
    {
        long* above = Cell.Above(cell);
        foreach (Threshold threshold in Recorder.ProbeOf(cell).Thresholds)
        {
            for (int limit = 0; limit < Threshold.Counted; limit++)
                above[limit] -= (limit == Threshold.Bytes ? bytes : elapsedTicks) > threshold.CountedLimits[limit] ? weight : 0;
            above += Threshold.Counted;
        }
    }

    private static void Leave(Cell* cell, long elapsedTicks)
    {
        using OwnAllocations _ = OwnAllocations.Begin();
        CallTracking.Leave(cell, elapsedTicks);
    }

    private static void Announce(Probe probe, Threshold threshold, string what, double limit, double actual)
    {
        if (!EventChannel.HasListeners)
            return;

        using OwnAllocations _ = OwnAllocations.Begin();
        if (threshold.TryStartCooldown(Clock.Now()))
        {
            EventChannel.Post(new ThresholdExceededEventArgs(
                probe, what, limit, actual, threshold.Limits.Severity, DateTimeOffset.UtcNow));
        }
    }
}
