namespace PerfGen.Monitoring.Trends;

/// <summary>What became of a series over the time looked at.</summary>
public enum TrendDirection
{
    /// <summary>There are too few points to say.</summary>
    Unknown,

    /// <summary>No change and no drift that counts.</summary>
    Steady,

    /// <summary>It changed or drifts upwards.</summary>
    Up,

    /// <summary>It changed or drifts downwards.</summary>
    Down,
}
