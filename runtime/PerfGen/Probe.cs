using PerfGen.Recording;
using PerfGen.Thresholds;

namespace PerfGen;

/// <summary>
/// The identity of one series: all calls of one method, of one method with one set of label values, from one caller, or all runs of
/// one scope. Made once by generated code, kept for the life of the process. Any thread.
/// </summary>
public sealed class Probe
{
    private readonly LabelSet _labels;

    internal Probe(int id, ProbeIdentity identity, LabelSet labels, string file, int line, bool memory, SamplingPlan sampling, IReadOnlyList<ThresholdAttribute> limits)
    {
        Id = id;
        Identity = identity;
        _labels = labels;
        File = file;
        Line = line;
        Memory = memory;
        Sampling = sampling;
        Thresholds = [.. limits.Select(static limits => new Threshold(limits))];
        LimitTicks = Thresholds.Min(static threshold => (long?)threshold.LimitTicks) ?? long.MaxValue;
        MaxTicks = Thresholds.Min(static threshold => (long?)threshold.CountedLimits[Threshold.Max]) ?? long.MaxValue;
        LimitBytes = Thresholds.Min(static threshold => (long?)threshold.LimitBytes) ?? long.MaxValue;
    }

    /// <summary>A dense number, in the order in which probes were made.</summary>
    public int Id { get; }

    /// <summary>The full name of the method, such as <c>Shop.OrderService.PlaceAsync</c>, or the scope's name.</summary>
    public string Name => Identity.Name;

    /// <summary>The method's parameter types, such as <c>(Shop.Cart, int)</c>; empty for a scope.</summary>
    public string Signature => Identity.Signature;

    /// <summary>What the series measures.</summary>
    public ProbeKind Kind => Identity.Kind;

    /// <summary>The calling member, where callers are told apart; else null.</summary>
    public string? Caller => Identity.Caller.Length == 0 ? null : Identity.Caller;

    /// <summary>The label values of this series by key; null without labels.</summary>
    public IReadOnlyDictionary<string, string>? Labels => _labels.AsDictionary;

    /// <summary>The declaring file, relative to its project; empty when unknown.</summary>
    public string File { get; private set; }

    /// <summary>The line of the declaration, from 1; 0 when unknown.</summary>
    public int Line { get; private set; }

    /// <summary>Whether allocated bytes are measured.</summary>
    public bool Memory { get; }

    /// <inheritdoc/>
    public override string ToString() => Name + Signature;

    internal ProbeIdentity Identity { get; }

    internal SamplingPlan Sampling { get; }

    internal Threshold[] Thresholds { get; }

    /// <summary>The strictest limit on time, of one call or of a percentile, in ticks; <see cref="long.MaxValue"/> without one.</summary>
    internal long LimitTicks { get; }

    /// <summary>The strictest limit on the time of each call, in ticks; <see cref="long.MaxValue"/> without one.</summary>
    internal long MaxTicks { get; }

    /// <summary>The strictest per-call limit on allocation, in bytes; <see cref="long.MaxValue"/> without one.</summary>
    internal long LimitBytes { get; }

    /// <summary>What readings have shown of it so far and may not fall; guarded by the recorder.</summary>
    internal ReadFloors Floors { get; } = new();

    /// <summary>What ended threads had recorded; guarded by the recorder.</summary>
    internal ProbeTotals? Retired { get; set; }

    /// <summary>
    /// A project that only refers to the declaring assembly does not know the line; where it came first, the declaring assembly
    /// adds it. Guarded by the recorder.
    /// </summary>
    internal void Locate(string file, int line)
    {
        if (Line == 0 && line > 0)
            (File, Line) = (file, line);
    }
}
