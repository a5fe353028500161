namespace PerfGen.Monitoring.InFlight;

/// <summary>A call that has run longer than it may, and still does.</summary>
public sealed class OverdueCallEventArgs : EventArgs
{
    internal OverdueCallEventArgs(Probe probe, IReadOnlyList<Probe> callers, TimeSpan elapsed, TimeSpan limit, DateTimeOffset startedAt)
    {
        Probe = probe;
        Callers = callers;
        Elapsed = elapsed;
        Limit = limit;
        StartedAt = startedAt;
    }

    /// <summary>What is called.</summary>
    public Probe Probe { get; }

    /// <summary>The profiled calls around it, the innermost first; empty where none is known.</summary>
    public IReadOnlyList<Probe> Callers { get; }

    /// <summary>How long it has run.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>How long it may.</summary>
    public TimeSpan Limit { get; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; }
}
