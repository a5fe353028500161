namespace PerfGen.Recording;

/// <summary>
/// Waits for the task of one suspended call. The task itself goes back to the caller; this only listens, through a pooled
/// object whose continuation delegates are made once.
/// </summary>
/// <remarks>
/// It asks the task for its status only, so an exception nobody observes is still reported as unobserved. The listener is
/// added before the caller can await. A task with several awaiters runs the first where it completes and queues the others to the
/// thread pool: a listener that awaits, the cheapest, makes the caller go on there. A synchronous <c>ContinueWith</c>, 112 bytes more,
/// leaves the caller in place, for programs that ask for it. runtime/ASYNC.md has the figures.
/// </remarks>
internal sealed class AsyncCall : Pooled<AsyncCall>
{
    private static readonly Action<Task, object?> _continueWith = static (_, listener) => ((AsyncCall)listener!).OnCompleted();

    /// <summary>Whether a caller goes on where the task completes, as it would without the profiler.</summary>
    internal static bool KeepsCallersInPlace { get; set; } = AppContext.TryGetSwitch("PerfGen.KeepCallersInPlace", out bool keeps) && keeps;

    private readonly Action _await;
    private Task? _task;
    private SuspendedCall _call;

    public AsyncCall() => _await = OnCompleted;

    public static void Observe(Task task, in SuspendedCall call)
    {
        AsyncCall listener = Pool<AsyncCall>.Rent();
        listener._task = task;
        listener._call = call;

        if (KeepsCallersInPlace && !ResumesElsewhere(task))
        {
            using OwnAllocations _ = OwnAllocations.Begin();
            task.ContinueWith(_continueWith, listener, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
        else
        {
            // No execution context is captured: nothing here reads one.
            task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(listener._await);
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
