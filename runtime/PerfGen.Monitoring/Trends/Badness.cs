namespace PerfGen.Monitoring.Trends;

/// <summary>Which way of a series is the bad one.</summary>
public enum Badness
{
    /// <summary>Neither: traffic, a share of time, a gauge of which nothing is known.</summary>
    Neither,

    /// <summary>More is worse: latency, errors, allocation, memory in use, a queue's length.</summary>
    Up,

    /// <summary>Less is worse: a cache's hit rate, free memory.</summary>
    Down,
}
