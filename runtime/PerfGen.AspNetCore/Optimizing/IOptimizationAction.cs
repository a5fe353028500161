namespace PerfGen.AspNetCore;

/// <summary>
/// Something that operators may ask the running application to do, through <c>POST optimize</c>: give memory back, drop what can be
/// made again. Register it as a singleton. Actions run one after the other, never two at once, and must be safe while requests are served.
/// </summary>
public interface IOptimizationAction
{
    /// <summary>What it is asked for by, such as <c>compact-heap</c>.</summary>
    string Name { get; }

    /// <summary>Does it. What it throws is logged, and the caller is told that it failed.</summary>
    /// <param name="cancellationToken">Cancelled when the host stops.</param>
    Task<OptimizationResult> RunAsync(CancellationToken cancellationToken);
}

/// <summary>What an action did.</summary>
/// <param name="Message">One sentence for who asked.</param>
public sealed record OptimizationResult(string Message)
{
    /// <summary>What was held before, in bytes; null where bytes are not what it is about, or not known.</summary>
    public long? BeforeBytes { get; init; }

    /// <summary>The same afterwards.</summary>
    public long? AfterBytes { get; init; }
}
