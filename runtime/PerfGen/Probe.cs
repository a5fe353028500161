using PerfGen.Recording;
using PerfGen.Thresholds;

namespace PerfGen;

/// <summary>What a series measures.</summary>
public enum ProbeKind
{
    /// <summary>Calls of a method that carries <see cref="ProfileAttribute"/>.</summary>
    Method,

    /// <summary>A block, opened with <see cref="Profiler.Scope"/>.</summary>
    Scope,

    /// <summary>Calls of a method of someone else's.</summary>
    Call,
}

/// <summary>
/// The identity of one series: all calls of one method, or all runs of one scope. Made once by generated code, kept for the
/// life of the process. Immutable; any thread.
/// </summary>
public sealed class Probe
{
    internal Probe(int id, ProbeIdentity identity, string file, int line, Threshold[] thresholds)
    {
        Id = id;
        Identity = identity;
        File = file;
        Line = line;
        Thresholds = thresholds;
        LimitTicks = thresholds.Min(static threshold => (long?)threshold.LimitTicks) ?? long.MaxValue;
        LimitBytes = thresholds.Min(static threshold => (long?)threshold.LimitBytes) ?? long.MaxValue;
    }

    /// <summary>A dense number from 0, in the order in which probes were made.</summary>
    public int Id { get; }

    /// <summary>The full name of the method, such as <c>Shop.OrderService.PlaceAsync</c>, or the scope's name.</summary>
    public string Name => Identity.Name;

    /// <summary>The method's parameter types, such as <c>(Shop.Cart, int)</c>; empty for a scope.</summary>
    public string Signature => Identity.Signature;

    /// <summary>What the series measures.</summary>
    public ProbeKind Kind => Identity.Kind;

    /// <summary>The declaring file, relative to its project; empty when unknown.</summary>
    public string File { get; }

    /// <summary>The line of the declaration, from 1; 0 when unknown.</summary>
    public int Line { get; }

    /// <summary>Whether allocated bytes are measured.</summary>
    public bool Memory { get; internal init; } = true;

    /// <inheritdoc/>
    public override string ToString() => Name + Signature;

    internal ProbeIdentity Identity { get; }

    internal Threshold[] Thresholds { get; }

    /// <summary>The strictest per-call limit on time, in ticks; <see cref="long.MaxValue"/> without one.</summary>
    internal long LimitTicks { get; }

    /// <summary>The strictest per-call limit on allocation, in bytes; <see cref="long.MaxValue"/> without one.</summary>
    internal long LimitBytes { get; }

    /// <summary>What ended threads had recorded; guarded by the recorder.</summary>
    internal ProbeTotals? Retired { get; set; }
}
