namespace PerfGen;

/// <summary>Which calls of a method are timed. All calls and all errors are counted whatever is chosen.</summary>
public enum Sampling
{
    /// <summary>Every call.</summary>
    EveryCall,

    /// <summary>
    /// As many as the budget allows: of methods that take microseconds every call, of shorter ones a call now and then, so that
    /// timing costs at most <see cref="Profiler.SamplingBudget"/> of the method's own time. Each timed call stands for those before
    /// it that were not.
    /// </summary>
    Adaptive,
}
