namespace PerfGen.Monitoring.Comparing;

/// <summary>What is said of a row; in the order in which people want to read them.</summary>
internal enum Verdict
{
    Regressed,
    Improved,
    Inconclusive,
    Same,
    Added,
    Removed,
}

/// <summary>What the unit of the comparison of times was.</summary>
internal enum SampleUnit
{
    /// <summary>No times were compared.</summary>
    None,

    /// <summary>Processes: independent of one another.</summary>
    Launch,

    /// <summary>Iterations of too few processes: what differs from process to process is not in them.</summary>
    Iteration,
}
