namespace PerfGen.Generators.Tests.Execution;

public partial class GeneratedCodeRuns
{
    [Fact]
    public void TheCallerGetsTheOriginalTask()
    {
        ProgramRun run = ProgramRun.Of("""
            public static class Orders
            {
                public static readonly Task<int> Pending = new TaskCompletionSource<int>().Task;
                public static readonly Task Done = Task.CompletedTask;

                [Profile] public static Task<int> WaitAsync() => Pending;
                [Profile] public static Task Finish() => Done;
                [Profile] public static Task? Nothing() => null;
            }

            public static class Entry
            {
                public static object Run() => ReferenceEquals(Orders.WaitAsync(), Orders.Pending) && ReferenceEquals(Orders.Finish(), Orders.Done) && Orders.Nothing() is null;
            }
            """);

        Assert.Equal(true, run.Result);
        Assert.Equal(["Orders.Finish() x1", "Orders.Nothing() x1"], run.Recorded);
    }

    [Fact]
    public void AsynchronousCallsAreCountedWhenTheyAreOver()
    {
        ProgramRun run = ProgramRun.Of("""
            public class AsyncOrders
            {
                [Profile] private async Task PlaceAsync() => await Task.Yield();
                [Profile] private async Task<string> FindAsync(int id) { await Task.Yield(); return "found" + id; }
                [Profile] private async ValueTask CancelAsync() { await Task.Yield(); throw new InvalidOperationException(); }
                [Profile] private static async ValueTask<(int Count, T? Last)> CountAsync<T>() { await Task.Yield(); return (3, default); }

                public async Task<string> CallAsync()
                {
                    await PlaceAsync();
                    try { await CancelAsync(); } catch (InvalidOperationException) { }
                    return await FindAsync(1) + (await CountAsync<string>()).Count;
                }
            }

            public static class Entry
            {
                public static object Run()
                {
                    string result = new AsyncOrders().CallAsync().GetAwaiter().GetResult();

                    // A call may be counted a moment after its caller went on.
                    System.Threading.SpinWait.SpinUntil(() => Profiler.Snapshot().Methods.Where(row => row.Name.StartsWith("AsyncOrders.")).Sum(row => row.Calls) == 4, 10_000);
                    return result;
                }
            }
            """);

        Assert.Equal("found13", run.Result);
        Assert.Equal(
            ["AsyncOrders.CancelAsync() x1, 1 failed", "AsyncOrders.CountAsync<T>() x1", "AsyncOrders.FindAsync(int) x1", "AsyncOrders.PlaceAsync() x1"],
            run.Recorded);
    }
}
