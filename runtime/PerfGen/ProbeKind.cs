namespace PerfGen;

/// <summary>What a series measures.</summary>
public enum ProbeKind
{
    /// <summary>Calls of a method that carries <see cref="ProfileAttribute"/>.</summary>
    Method,

    /// <summary>A block, opened with <see cref="Profiler.Scope"/>.</summary>
    Scope,

    /// <summary>Calls of a method of someone else's, asked for with <see cref="ProfileCallsAttribute"/>.</summary>
    Call,
}
