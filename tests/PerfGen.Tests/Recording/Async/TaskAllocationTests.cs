namespace PerfGen.Tests.Recording.Async;

public sealed class TaskAllocationTests
{
    private const int Runs = 10_000;
    private const int MostPerSuspendedCall = 88;
    private static readonly Probe _measuredProbe = TestProbe.Method("Measured");

    [Fact]
    public void ASuspendedTaskCostsAtMost88Bytes()
    {
        long direct = Allocations.Of(Runs, static () => Round(static task => task));
        long measured = Allocations.Of(Runs, static () => Round(Measured));
        double added = (measured - direct) / (double)Runs;

        Assert.True(added <= MostPerSuspendedCall, $"{added} bytes are added to a suspended call.");
        Assert.True(_measuredProbe.Row().Calls >= Runs);
    }

    /// <summary>One awaiter, completed by the same thread.</summary>
    private static void Round(Func<Task<int>, Task<int>> called)
    {
        var source = new TaskCompletionSource<int>();
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
