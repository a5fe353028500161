namespace PerfGen.AspNetCore.Contract;

/// <summary>A number with its recent past.</summary>
/// <param name="Value">The last interval's; absent when unknown.</param>
/// <param name="Unit">In UCUM: <c>1/s</c>, <c>1</c>, <c>ns</c>, <c>s</c>, <c>By</c>, <c>By/s</c>.</param>
/// <param name="History">One per interval, oldest first, at most 120; null where unknown.</param>
internal sealed record SummarySeries(double? Value, string Unit, IReadOnlyList<double?> History);

/// <summary>The numbers above the fold, with their past.</summary>
internal sealed record SummaryHistory
{
    public required SummarySeries CallsPerSecond { get; init; }

    public required SummarySeries ErrorRate { get; init; }

    public required SummarySeries P95Ns { get; init; }

    public SummarySeries? RequestsPerSecond { get; init; }

    public SummarySeries? RequestP95Seconds { get; init; }

    public SummarySeries? RequestErrorRate { get; init; }

    public required SummarySeries Cpu { get; init; }

    public required SummarySeries MemoryBytes { get; init; }

    public SummarySeries? GcPauseShare { get; init; }

    public required SummarySeries AllocatedBytesPerSecond { get; init; }
}

/// <summary>The same numbers for one interval.</summary>
internal sealed record SummaryValues
{
    /// <summary>Profiled calls that ended.</summary>
    public double? CallsPerSecond { get; init; }

    /// <summary>Of the profiled calls, 0 to 1.</summary>
    public double? ErrorRate { get; init; }

    /// <summary>Of all profiled calls together.</summary>
    public double? P95Ns { get; init; }

    public double? RequestsPerSecond { get; init; }

    public double? RequestP95Seconds { get; init; }

    public double? RequestErrorRate { get; init; }

    /// <summary>Of the processors that the process may use, 0 to 1.</summary>
    public double? Cpu { get; init; }

    /// <summary>The working set.</summary>
    public double? MemoryBytes { get; init; }

    /// <summary>Of the interval, 0 to 1.</summary>
    public double? GcPauseShare { get; init; }

    public double? AllocatedBytesPerSecond { get; init; }
}
