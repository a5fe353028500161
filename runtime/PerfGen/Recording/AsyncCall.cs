namespace PerfGen.Recording;

/// <summary>
/// Waits for the task of one suspended call. The task itself goes back to the caller; this only listens, through a pooled
/// object whose continuation delegate is made once.
/// </summary>
/// <remarks>
/// It asks the task for its status only, so an exception nobody observes is still reported as unobserved. The listener is
/// added before the caller can await, so it runs before the caller's own continuation.
/// </remarks>
internal sealed class AsyncCall : Pooled<AsyncCall>
{
    private readonly Action _continuation;
    private Task? _task;
    private SuspendedCall _call;

    public AsyncCall() => _continuation = OnCompleted;

    public static void Observe(Task task, in SuspendedCall call)
    {
        AsyncCall listener = Pool<AsyncCall>.Rent();
        listener._task = task;
        listener._call = call;

        // No execution context is captured: nothing here reads one.
        task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(listener._continuation);
    }

    private void OnCompleted()
    {
        Task task = _task!;
        SuspendedCall call = _call;
        _task = null;
        _call = default;
        Pool<AsyncCall>.Return(this);

        call.Complete(task.IsCompletedSuccessfully ? Outcome.Returned : task.IsCanceled ? Outcome.Cancelled : Outcome.Failed);
    }
}
