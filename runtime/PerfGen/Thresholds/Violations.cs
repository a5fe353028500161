using System.Runtime.CompilerServices;
using PerfGen.Recording;

namespace PerfGen.Thresholds;

/// <summary>What happens when a call breaks a per-call limit: it is counted and, once per cooldown, announced.</summary>
internal static unsafe class Violations
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void OfTime(Cell* cell, long elapsedTicks, bool leaves)
    {
        Probe probe = Recorder.ProbeOf(cell);
        using OwnAllocations _ = OwnAllocations.Begin();

        // While calls are tracked no call has time, so that each comes by here.
        if (leaves && CallTracking.IsOn)
            CallTracking.Leave(cell, elapsedTicks);
        foreach (Threshold threshold in probe.Thresholds)
        {
            if (elapsedTicks <= threshold.LimitTicks)
                continue;

            threshold.CountSlowCall();
            Announce(probe, threshold, ThresholdKinds.MaxNs, threshold.Limits.MaxMs * 1e6, elapsedTicks * Clock.NsPerTick);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void OfAllocation(Cell* cell, long bytes)
    {
        Probe probe = Recorder.ProbeOf(cell);
        using OwnAllocations _ = OwnAllocations.Begin();
        foreach (Threshold threshold in probe.Thresholds)
        {
            if (bytes <= threshold.LimitBytes)
                continue;

            threshold.CountWastefulCall();
            Announce(probe, threshold, ThresholdKinds.MaxAllocatedBytes, threshold.LimitBytes, bytes);
        }
    }

    private static void Announce(Probe probe, Threshold threshold, string what, double limit, double actual)
    {
        if (EventChannel.HasListeners && threshold.TryStartCooldown(Clock.Now()))
        {
            EventChannel.Post(new ThresholdExceededEventArgs(
                probe, what, limit, actual, threshold.Limits.Severity, DateTimeOffset.UtcNow));
        }
    }
}
