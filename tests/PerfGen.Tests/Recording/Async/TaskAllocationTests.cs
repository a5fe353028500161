using PerfGen.Recording;

namespace PerfGen.Tests.Recording.Async;

public sealed class TaskAllocationTests
{
    private const int Runs = 10_000;
    private static readonly Probe _measuredProbe = TestProbe.Method("Measured");

    private static readonly AsyncLocal<int> _local = new();

    /// <summary>The task's list of awaiters: the caller is the second.</summary>
    [Fact]
    public void ASuspendedTaskCostsAtMost88Bytes() => AssertAdded(88, TaskCreationOptions.None);

    /// <summary>40 more for queueing the listener.</summary>
    [Fact]
    public void ASuspendedTaskWhoseAwaitersAreQueuedCostsAtMost128Bytes() => AssertAdded(128, TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>112 more than a listener that sends the caller to the thread pool.</summary>
    [Fact]
    public void KeepingTheCallerInPlaceCostsAtMost200Bytes() => KeepingCallersInPlace(static () => AssertAdded(200, TaskCreationOptions.None));

    [Fact]
    public void WhereThereAreAsyncLocalsKeepingTheCallerInPlaceIs80BytesMore() =>
        KeepingCallersInPlace(static () => AssertAdded(280, TaskCreationOptions.None, static () => _local.Value = 7));

    [Fact]
    public void TheCallerGoesOnWhereTheTaskCompletesIfItIsKeptInPlace() => KeepingCallersInPlace(static () => OwnThread.Run(static () =>
    {
        var source = new TaskCompletionSource<int>();
        Task<int> awaiting = ThreadAfter(Measured(source.Task));
        source.SetResult(1);

        Assert.True(awaiting.IsCompletedSuccessfully);
        Assert.Equal(Environment.CurrentManagedThreadId, awaiting.Result);

        static async Task<int> ThreadAfter(Task task)
        {
            await task.ConfigureAwait(false);
            return Environment.CurrentManagedThreadId;
        }
    }));

    /// <summary>Only the tests of this class, which run one after the other, tell the difference.</summary>
    private static void KeepingCallersInPlace(Action body)
    {
        AsyncCall.KeepsCallersInPlace = true;
        try
        {
            body();
        }
        finally
        {
            AsyncCall.KeepsCallersInPlace = false;
        }
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
