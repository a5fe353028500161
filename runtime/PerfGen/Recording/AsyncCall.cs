namespace PerfGen.Recording;

/// <summary>
/// Waits for the task of one suspended call. The task itself goes back to the caller; this only listens, through a pooled
/// object whose continuation delegates are made once.
/// </summary>
/// <remarks>
/// It asks the task for its status only, so an exception nobody observes is still reported as unobserved. The listener is
/// added before the caller can await, and must not change where the caller goes on. A task with several awaiters runs the first
/// where it completes and queues the others to the thread pool; so a listener that awaits, which is the cheapest, may only be added
/// where the awaiters are queued anyway. Elsewhere it is a synchronous <c>ContinueWith</c>, 112 bytes more, which leaves the awaiters
/// after it in place. runtime/ASYNC.md has the figures.
/// </remarks>
internal sealed class AsyncCall : Pooled<AsyncCall>
{
    private static readonly Action<Task, object?> _continueWith = static (_, listener) => ((AsyncCall)listener!).OnCompleted();

    private readonly Action _await;
    private Task? _task;
    private SuspendedCall _call;

    public AsyncCall() => _await = OnCompleted;

    public static void Observe(Task task, in SuspendedCall call)
    {
        AsyncCall listener = Pool<AsyncCall>.Rent();
        listener._task = task;
        listener._call = call;

        if (ResumesElsewhere(task))
        {
            // No execution context is captured: nothing here reads one.
            task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(listener._await);
        }
        else
        {
            using OwnAllocations _ = OwnAllocations.Begin();
            task.ContinueWith(_continueWith, listener, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <summary>Whether those who await the task are queued when it completes, however many they are.</summary>
    private static bool ResumesElsewhere(Task task) => (task.CreationOptions & TaskCreationOptions.RunContinuationsAsynchronously) != 0;

    private void OnCompleted()
    {
        Task task = _task!;
        SuspendedCall call = _call;
        _task = null;
        _call = default;
        Pool<AsyncCall>.Return(this);

        call.Complete(Outcomes.Of(task));
    }
}
