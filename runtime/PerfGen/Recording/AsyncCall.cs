namespace PerfGen.Recording;

/// <summary>
/// Waits for the task of one suspended call. The task itself goes back to the caller; this only listens, through a pooled
/// object whose continuation delegate is made once.
/// </summary>
/// <remarks>
/// It asks the task for its status only, so an exception nobody observes is still reported as unobserved. The listener is
/// added before the caller can await. A task that has several continuations runs the first one where it completes and queues the
/// others to the thread pool: the caller goes on there, unless it captured a context, a microsecond or so later than without the profiler.
/// A continuation of another kind would leave the caller in place, at more than twice the allocation.
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

        call.Complete(Outcomes.Of(task));
    }
}
