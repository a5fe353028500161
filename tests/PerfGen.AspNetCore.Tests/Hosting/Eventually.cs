namespace PerfGen.AspNetCore.Tests.Hosting;

/// <summary>Waits for what other threads do.</summary>
internal static class Eventually
{
    public static async Task IsAsync(Func<bool> condition)
    {
        for (long end = Environment.TickCount64 + 30_000; !condition(); await Task.Delay(20))
            Assert.True(Environment.TickCount64 < end, "It did not come to be within 30 seconds.");
    }
}
