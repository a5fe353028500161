using PerfGen.Recording;

namespace PerfGen.Thresholds;

/// <summary>
/// One <see cref="ThresholdAttribute"/> at run time, with its limits as the recorder compares them. Calls above each are counted
/// in the cells, in as many counters per threshold as there are <see cref="Counted"/> limits.
/// </summary>
internal sealed class Threshold
{
    /// <summary>The limits whose broken calls are counted: four on time, then one on bytes.</summary>
    public const int Counted = 5;

    /// <summary>The places of the limits among the counted ones.</summary>
    public const int Max = 0, P50 = 1, P95 = 2, P99 = 3, Bytes = 4;

    private long _nextEventAt = long.MinValue;

    public Threshold(ThresholdAttribute limits)
    {
        Limits = limits;
        CountedLimits =
        [
            Clock.TicksOfMs(limits.MaxMs),
            Clock.TicksOfMs(limits.P50Ms),
            Clock.TicksOfMs(limits.P95Ms),
            Clock.TicksOfMs(limits.P99Ms),
            limits.MaxAllocatedBytes < 0 ? long.MaxValue : limits.MaxAllocatedBytes,
        ];
    }

    public ThresholdAttribute Limits { get; }

    /// <summary>In ticks and bytes; <see cref="long.MaxValue"/> where there is none.</summary>
    public long[] CountedLimits { get; }

    /// <summary>The strictest limit on time, in ticks.</summary>
    public long LimitTicks => CountedLimits.Take(Bytes).Min();

    /// <summary>The limit on allocation, in bytes.</summary>
    public long LimitBytes => CountedLimits[Bytes];

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
