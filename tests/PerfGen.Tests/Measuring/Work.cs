using System.Diagnostics;

namespace PerfGen.Tests.Measuring;

/// <summary>Bodies for profiled calls.</summary>
internal static class Work
{
    /// <summary>Keeps the thread busy for at least so long.</summary>
    public static void Spin(double milliseconds)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < milliseconds)
            Thread.SpinWait(10);
    }

    /// <summary>Keeps the thread busy until the clock has moved, so that the call takes more than no time at all.</summary>
    public static void Tick() => Spin(0.001);

    /// <summary>An exception that replaces another where it is called from a finally block.</summary>
    public static void Throw(Exception error) => throw error;
}
