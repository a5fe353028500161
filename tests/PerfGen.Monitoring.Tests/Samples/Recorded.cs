using PerfGen.CompilerServices;
using PerfGen.Recording;

namespace PerfGen.Monitoring.Tests.Samples;

/// <summary>Calls in this process's own recorder. It outlives a test, so no two may use one name.</summary>
internal static unsafe class Recorded
{
    public static Probe Calls(string name, int calls, double milliseconds = 1, params ThresholdAttribute[] thresholds)
    {
        Probe probe = Probes.Method(name, "()", "Tests.cs", 1, memory: true, Sampling.EveryCall, 0, thresholds);
        for (int call = 0; call < calls; call++)
            Assert.True(new CallRecord(Clock.TicksOfMs(milliseconds), Clock.TicksOfMs(milliseconds), Bytes: 0, Outcome.Returned).TryWriteTo(Recorder.CellOf(probe), weight: 1));
        return probe;
    }
}
