namespace PerfGen.Recording;

/// <summary>How a call ended, or that it has not.</summary>
internal enum Outcome
{
    Running,
    Returned,
    Failed,
    Cancelled,

    /// <summary>It returned a task that is not complete; the task decides.</summary>
    Suspended,
}
