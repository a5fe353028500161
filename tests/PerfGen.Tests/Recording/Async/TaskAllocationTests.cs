namespace PerfGen.Tests.Recording.Async;

public sealed class TaskAllocationTests
{
    private const int Runs = 10_000;
    private static readonly Probe _measuredProbe = TestProbe.Method("Measured");

    private static readonly AsyncLocal<int> _local = new();

    /// <summary>88 for the task's list of awaiters, 40 for queueing the listener.</summary>
    [Fact]
    public void ASuspendedTaskWhoseAwaitersAreQueuedCostsAtMost128Bytes() => AssertAdded(128, TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>112 more than a listener that would send the caller to the thread pool.</summary>
    [Fact]
    public void ASuspendedTaskWhoseAwaitersStayInPlaceCostsAtMost200Bytes() => AssertAdded(200, TaskCreationOptions.None);

    [Fact]
    public void WhereThereAreAsyncLocalsItIs80BytesMore()
    {
        AssertAdded(280, TaskCreationOptions.None, static () => _local.Value = 7);
    }

    private static void AssertAdded(int most, TaskCreationOptions options, Action? prepare = null)
    {
        long direct = Allocations.Of(Runs, () => Round(static task => task, options), prepare);
        long measured = Allocations.Of(Runs, () => Round(Measured, options), prepare);
        double added = (measured - direct) / (double)Runs;

        // The pool may grow once or twice when the machine is busy.
        Assert.True(added <= most + 2, $"{added} bytes are added to a suspended call.");
        Assert.True(_measuredProbe.Row().Calls >= Runs);
    }

    /// <summary>One awaiter, completed by the same thread.</summary>
    private static void Round(Func<Task<int>, Task<int>> called, TaskCreationOptions options)
    {
        var source = new TaskCompletionSource<int>(options);
        Task<int> awaiting = Await(called(source.Task));
        source.SetResult(1);
        var patience = new SpinWait();
        while (!awaiting.IsCompleted)
            patience.SpinOnce();
    }

    private static async Task<int> Await(Task<int> task) => await task.ConfigureAwait(false);

    private static Task<int> Measured(Task<int> task)
    {
        var call = new ProfiledCall(_measuredProbe);
        try
        {
            call.Leave(task);
            return task;
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }
}
