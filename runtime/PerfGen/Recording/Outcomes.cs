namespace PerfGen.Recording;

internal static class Outcomes
{
    /// <summary>A call that was cancelled is not a call that failed.</summary>
    public static Outcome Of(Exception exception) => exception is OperationCanceledException ? Outcome.Cancelled : Outcome.Failed;

    /// <summary>Of a task that is complete. Its exception is not looked at: that would count as observing it.</summary>
    public static Outcome Of(Task task) => Of(task.IsFaulted, task.IsCanceled);

    public static Outcome Of(bool faulted, bool cancelled) => faulted ? Outcome.Failed : cancelled ? Outcome.Cancelled : Outcome.Returned;
}
