using PerfGen.Recording;

namespace PerfGen.Thresholds;

/// <summary>One <see cref="ThresholdAttribute"/> at run time, with its count of broken per-call limits.</summary>
internal sealed class Threshold
{
    private long _slowCalls;
    private long _wastefulCalls;
    private long _nextEventAt = long.MinValue;

    public required ThresholdAttribute Limits { get; init; }

    /// <summary>The per-call limit on time in ticks; <see cref="long.MaxValue"/> without one.</summary>
    public long LimitTicks => Clock.TicksOfMs(Limits.MaxMs);

    /// <summary>The per-call limit on allocation in bytes; <see cref="long.MaxValue"/> without one.</summary>
    public long LimitBytes => Limits.MaxAllocatedBytes < 0 ? long.MaxValue : Limits.MaxAllocatedBytes;

    /// <summary>Calls that took longer than <see cref="LimitTicks"/>.</summary>
    public long SlowCalls => Interlocked.Read(ref _slowCalls);

    /// <summary>Calls that allocated more than <see cref="LimitBytes"/>.</summary>
    public long WastefulCalls => Interlocked.Read(ref _wastefulCalls);

    public void CountSlowCall() => Interlocked.Increment(ref _slowCalls);

    public void CountWastefulCall() => Interlocked.Increment(ref _wastefulCalls);

    /// <summary>Whether an event is due; at most one thread is told so per cooldown.</summary>
    public bool TryStartCooldown(long nowTicks)
    {
        // Without a cooldown no thread may lose the race below.
        if (Limits.CooldownSeconds <= 0)
            return true;

        long due = Interlocked.Read(ref _nextEventAt);
        if (nowTicks < due)
            return false;

        long next = nowTicks + Clock.TicksOfMs(Limits.CooldownSeconds * 1000);
        return Interlocked.CompareExchange(ref _nextEventAt, next < nowTicks ? long.MaxValue : next, due) == due;
    }
}
