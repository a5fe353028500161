using System.Diagnostics;

namespace PerfGen.Tests.Measuring;

/// <summary>Waits for what another thread will do, long enough for the busiest machine.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static void Until(Func<bool> condition)
    {
        long start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Limit, "What the test waits for did not happen.");
            Thread.Sleep(1);
        }
    }
}
