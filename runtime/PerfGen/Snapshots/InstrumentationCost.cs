namespace PerfGen.Snapshots;

/// <summary>What the recording itself cost, estimated from the calibrated cost of one call.</summary>
public sealed record InstrumentationCost
{
    /// <summary>Over all calls, in nanoseconds.</summary>
    public required long TotalNs { get; init; }

    /// <summary>The same in percent of the CPU time that the process used.</summary>
    public required double PercentOfRun { get; init; }
}
