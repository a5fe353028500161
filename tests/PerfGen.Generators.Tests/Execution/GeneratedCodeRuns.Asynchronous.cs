namespace PerfGen.Generators.Tests.Execution;

public partial class GeneratedCodeRuns
{
    [Fact]
    public void TheCallerGetsTheOriginalTask()
    {
        Execution run = Execution.Of("""
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
        Execution run = Execution.Of("""
            public class Orders
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
                public static object Run() => new Orders().CallAsync().GetAwaiter().GetResult();
            }
            """);

        Assert.Equal("found13", run.Result);
        Assert.Equal(
            ["Orders.CancelAsync() x1, 1 failed", "Orders.CountAsync<T>() x1", "Orders.FindAsync(int) x1", "Orders.PlaceAsync() x1"],
            run.Recorded);
    }
}
