using PerfGen.Recording;

namespace PerfGen.Tests.Recording;

public sealed class OverheadTests
{
    private const int Callees = 20_000;

    [Fact]
    public void TheRecorderKnowsWhatItCosts()
    {
        Calibration.Ensure();

        Assert.True(Overhead.InsideTicks > 0, "Nothing lies between two readings of the clock.");
        Assert.True(Overhead.TimedTicks > Overhead.InsideTicks);
        Assert.InRange(Overhead.OutsideTicks, 1, Overhead.TimedTicks - Overhead.InsideTicks);
        Assert.InRange(Overhead.UntimedTicks, 0, Overhead.TimedTicks / 2);
        Assert.Equal(Overhead.TimedTicks * Clock.NsPerTick, Profiler.Snapshot().Clock.OverheadNs, 0.1);
    }

    [Fact]
    public void NoOutputShowsTheCallsOfTheCalibration()
    {
        Assert.DoesNotContain(Recorder.CalibrationProbe, Profiler.Probes);
        Assert.All(Profiler.Snapshot().Methods, static row => Assert.NotEmpty(row.Name));
    }

    [Fact]
    public void MeasuringTheCalleesDoesNotInflateTheirCallersSelfTime()
    {
        Calibration.Ensure();
        long known = Overhead.OutsideTicks;
        double corrected = SelfOfACallerOfManyShortCallees("corrected");
        try
        {
            Overhead.OutsideTicks = 0;
            double inflated = SelfOfACallerOfManyShortCallees("inflated");
            Assert.True(corrected < 0.75 * inflated, $"{corrected} ns instead of {inflated} ns a callee.");
        }
        finally
        {
            Overhead.OutsideTicks = known;
        }
    }

    [Fact]
    public void AMethodThatTakesLittleMoreThanItsMeasuringIsTooShortToTime()
    {
        Probe brief = TestProbe.Method("brief"), lasting = TestProbe.Method("lasting");
        for (int call = 0; call < 1_000; call++)
            Wrapper.Call(brief, static () => { });
        Wrapper.Call(lasting, static () => Work.Spin(1));

        Assert.True(brief.Row().TooShortToTime);
        Assert.False(lasting.Row().TooShortToTime);
    }

    [Fact]
    public void TheCostOfTheInstrumentationGrowsWithTheCalls()
    {
        Probe timed = TestProbe.Method("timed"), sampled = TestProbe.Method("sampled", sampleOneIn: 1_000);
        long before = Profiler.Snapshot().Instrumentation.TotalNs;
        Repeat(() => new ProfiledCall(timed).Leave());
        long between = Profiler.Snapshot().Instrumentation.TotalNs;
        Repeat(() => new SampledCall(sampled).Leave());
        long after = Profiler.Snapshot().Instrumentation.TotalNs;

        Assert.Equal(Callees * Overhead.TimedTicks * Clock.NsPerTick, between - before, 2.0);
        Assert.True(after - between < (between - before) / 2, $"{after - between} ns for sampled calls, {between - before} ns for timed ones.");
    }

    /// <summary>In nanoseconds a callee; the least of several.</summary>
    private static double SelfOfACallerOfManyShortCallees(string part)
    {
        Probe callee = TestProbe.Method(part + " callee");
        return Enumerable.Range(0, 5).Min(round =>
        {
            Probe caller = TestProbe.Method($"{part} caller {round}");
            OwnThread.Run(() => Wrapper.Call(caller, () => Repeat(() => new ProfiledCall(callee).Leave())));
            return (double)caller.Row().Time!.SelfNs / Callees;
        });
    }

    private static void Repeat(Action call)
    {
        for (int number = 0; number < Callees; number++)
            call();
    }
}
