using System.Runtime.CompilerServices;
using PerfGen.Recording;

namespace PerfGen.Tests.Recording;

/// <summary>A clock may step back: between cores, or when a virtual machine is moved.</summary>
public sealed class ClockStepTests
{
    private const long Ahead = 1_000_000_000_000;

    [Fact]
    public void ACallThatEndsBeforeItBeganTakesNoTime()
    {
        Probe caller = TestProbe.Method("caller"), callee = TestProbe.Method("callee");
        Wrapper.Call(caller, () =>
        {
            var call = new ProfiledCall(callee);
            StartOf(ref call) += Ahead;
            call.Leave();
            Work.Spin(1);
        });

        MethodSnapshot row = callee.Row();
        Assert.Equal((1L, 0L, 0L, 0L), (row.Calls, row.Time!.TotalNs, row.Time.SelfNs, row.Time.MinNs));
        Assert.InRange(caller.Row().Time!.SelfNs, 900_000, caller.Row().Time!.TotalNs);
    }

    [Fact]
    public unsafe void ASampledCallThatEndsBeforeItBeganTakesNoTime()
    {
        Probe probe = TestProbe.Method(sampling: Sampling.Adaptive);
        var call = new SampledCall(probe);
        call.Timed->Start += Ahead;
        call.Leave();

        Assert.Equal((1L, 0L), (probe.Row().Calls, probe.Row().Time!.TotalNs));
    }

    [Fact]
    public void ASuspendedCallThatCompletesBeforeItBeganTakesItsTimeOnItsFirstThread()
    {
        Probe probe = TestProbe.Method();
        new SuspendedCall(probe, Clock.Now() + Ahead, ActiveTicks: 700, SelfTicks: 500, Weight: 1).Complete(PerfGen.Recording.Outcome.Returned);

        TimeStatistics time = probe.Row().Time!;
        Assert.Equal(700 * Clock.NsPerTick, time.TotalNs, 1.0);
        Assert.Equal(0, time.WaitNs);
    }

    [Fact]
    public void ACalleeThatSeemsLongerThanItsCallerLeavesNoNegativeSelfTime()
    {
        Probe caller = TestProbe.Method("caller"), callee = TestProbe.Method("callee");
        Wrapper.Call(caller, () =>
        {
            var call = new ProfiledCall(callee);
            StartOf(ref call) -= Ahead;
            call.Leave();
        });

        Assert.Equal(0, caller.Row().Time!.SelfNs);
        Assert.True(callee.Row().Time!.TotalNs > caller.Row().Time!.TotalNs);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_start")]
    private static extern ref long StartOf(ref ProfiledCall call);
}
