using System.Diagnostics;
using System.Globalization;
using PerfGen.CompilerServices;
using PerfGen.Recording;

namespace PerfGen.Benchmarks.Collecting;

/// <summary>What a profiled call costs whose caller statements or running calls are to know of.</summary>
internal static class FollowedCalls
{
    private const int Rounds = 200, Calls = 2_000;

    private static readonly Probe _probe = Probes.Method("FollowedCalls.Empty", "()", "FollowedCalls.cs", 1);

    /// <summary>As a table.</summary>
    public static IEnumerable<string> Run()
    {
        (double Nanoseconds, double Bytes) plain = (double.MaxValue, 0), followed = (double.MaxValue, 0);
        for (int round = 0; round < Rounds; round++)
        {
            Measure(ref plain);
            using (CallTracking.Start())
                Measure(ref followed);
        }

        yield return "| a profiled call | ratio | ns more | B |";
        yield return "|---|---:|---:|---:|";
        yield return string.Create(CultureInfo.InvariantCulture, $"| not followed | 1 | 0 | {plain.Bytes:0} |");
        yield return string.Create(
            CultureInfo.InvariantCulture, $"| followed | {followed.Nanoseconds / plain.Nanoseconds:0.0} | {followed.Nanoseconds - plain.Nanoseconds:0} | {followed.Bytes:0} |");
    }

    private static void Measure(ref (double Nanoseconds, double Bytes) best)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
        for (int call = 0; call < Calls; call++)
        {
            var profiled = new ProfiledCall(_probe);
            profiled.Leave();
        }

        double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
        best = (Math.Min(best.Nanoseconds, nanoseconds), (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / Calls);
    }
}
