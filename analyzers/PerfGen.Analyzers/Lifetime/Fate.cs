namespace PerfGen.Analyzers.Lifetime;

/// <summary>What becomes of a created metric.</summary>
internal enum Fate
{
    /// <summary>Stored, passed on or captured: someone keeps it.</summary>
    Kept,

    /// <summary>Measured with and forgotten.</summary>
    Used,

    /// <summary>Not even used.</summary>
    Dropped,

    /// <summary>Handed to the caller.</summary>
    Returned,
}
