using PerfGen.Monitoring.Comparing.Sides;
using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Comparing;

/// <summary>The 95th and 99th percentile of the raw iterations, in ns per operation.</summary>
internal readonly record struct Tail(double P95, double P99);

/// <summary>What a profiled method contributed to a change.</summary>
internal readonly record struct MethodChange(string Name, double BeforeNs, double AfterNs);

/// <summary>A row of the comparison with everything that any output shows of it.</summary>
internal sealed record ComparedRow
{
    public required string Name { get; init; }

    public required string Family { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Why it is inconclusive; or <c>allocation</c>, <c>calls</c>, <c>time</c>: what made it what it is.</summary>
    public string? Reason { get; init; }

    public TimeComparison? Time { get; init; }

    /// <summary>The corrected probability that the change of time is chance, in the direction in which it looks.</summary>
    public double? Q { get; init; }

    /// <summary>Null for an added row.</summary>
    public Series? Before { get; init; }

    /// <summary>Null for a removed row.</summary>
    public Series? After { get; init; }

    public Tail? TailBefore { get; init; }

    public Tail? TailAfter { get; init; }

    /// <summary>Which sides have two modes, so that no single number describes them: <c>before</c>, <c>after</c>, <c>both</c>.</summary>
    public string? TwoModes { get; init; }

    /// <summary>The profiled method behind most of the change, where the runs recorded it.</summary>
    public MethodChange? Cause { get; init; }

    public Estimate? Ratio => Time?.Ratio;
}
