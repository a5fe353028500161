using PerfGen.Recording;

namespace PerfGen.Tests.Recording;

public sealed class SelfTimeTests
{
    /// <summary>Totals are rounded to nanoseconds one by one.</summary>
    private const long Rounding = 2;

    [Fact]
    public void SelfTimeIsTimeWithoutProfiledCallees()
    {
        Probe parent = TestProbe.Method("parent"), child = TestProbe.Method("child");
        Wrapper.Call(parent, () =>
        {
            Work.Spin(4);
            Wrapper.Call(child, static () => Work.Spin(10));
            Work.Spin(4);
            Wrapper.Call(child, static () => Work.Spin(10));
        });

        TimeStatistics outer = parent.Row().Time!, inner = child.Row().Time!;
        Assert.True(outer.SelfNs >= 8e6, $"{outer.SelfNs} ns");
        Assert.True(inner.SelfNs >= 20e6, $"{inner.SelfNs} ns");
        Assert.Equal(inner.TotalNs, inner.SelfNs, Rounding);
        Assert.Equal(outer.TotalNs, outer.SelfNs + inner.TotalNs + Instrumentation.Around(callees: 2), Rounding);
    }

    [Fact]
    public void WhatIsNotProfiledInBetweenBelongsToTheCaller()
    {
        Probe parent = TestProbe.Method("parent"), grandchild = TestProbe.Method("grandchild");
        Wrapper.Call(parent, () => NotProfiled(grandchild));

        TimeStatistics outer = parent.Row().Time!, inner = grandchild.Row().Time!;
        Assert.True(outer.SelfNs >= 3e6, $"{outer.SelfNs} ns");
        Assert.Equal(outer.TotalNs, outer.SelfNs + inner.TotalNs + Instrumentation.Around(callees: 1), Rounding);

        static void NotProfiled(Probe probe)
        {
            Work.Spin(3);
            Wrapper.Call(probe, static () => Work.Spin(1));
        }
    }

    [Fact]
    public void TheSelfTimesOfARecursionAddUpToItsOutermostCall()
    {
        Probe probe = TestProbe.Method();
        Recurse(probe, 10);

        MethodSnapshot row = probe.Row();
        Assert.Equal(11, row.Calls);
        Assert.True(row.Time!.SelfNs >= 11 * 0.5e6, $"{row.Time.SelfNs} ns");
        Assert.Equal(row.Time.MaxNs, row.Time.SelfNs + Instrumentation.Around(callees: 10), Rounding);
        Assert.True(row.Time.TotalNs > row.Time.SelfNs);

        static void Recurse(Probe probe, int depth) => Wrapper.Call(probe, () =>
        {
            Work.Spin(0.5);
            if (depth > 0)
                Recurse(probe, depth - 1);
        });
    }

    [Fact]
    public void AnExceptionThatIsCaughtTwoFramesUpLeavesTheCallersSelfTimeRight()
    {
        Probe catching = TestProbe.Method("catching"), passing = TestProbe.Method("passing");
        Probe throwing = TestProbe.Method("throwing"), after = TestProbe.Method("after");
        Wrapper.Call(catching, () =>
        {
            try
            {
                Wrapper.Call(passing, () =>
                {
                    Work.Spin(2);
                    Wrapper.Call(throwing, static () =>
                    {
                        Work.Spin(4);
                        throw new TimeoutException();
                    });
                });
            }
            catch (TimeoutException)
            {
                Work.Spin(2);
            }

            Wrapper.Call(after, static () => Work.Spin(4));
        });

        TimeStatistics outer = catching.Row().Time!, middle = passing.Row().Time!;
        Assert.Equal(outer.TotalNs, outer.SelfNs + middle.TotalNs + after.Row().Time!.TotalNs + Instrumentation.Around(callees: 2), Rounding);
        Assert.Equal(middle.TotalNs, middle.SelfNs + throwing.Row().Time!.TotalNs + Instrumentation.Around(callees: 1), Rounding);
        Assert.InRange(outer.SelfNs, 2_000_000, outer.TotalNs - 1);
        Assert.Equal(0, catching.Row().Errors);
    }

    [Fact]
    public unsafe void ACallLeavesNothingBehindOnItsThreadButItsOwnTimeAndItsMeasuring()
    {
        Probe caller = TestProbe.Method("caller"), inner = TestProbe.Method("inner");
        OwnThread.Run(() => Wrapper.Call(caller, () =>
        {
            long before = HotState.Current->CalleeTicks;
            for (int round = 0; round < 100; round++)
            {
                Assert.Throws<TimeoutException>(() => Wrapper.Call(inner, static () => throw new TimeoutException()));
                Wrapper.Call(inner, Work.Tick);
            }

            long callees = HotState.Current->CalleeTicks - before;
            Assert.Equal(inner.Row().Time!.TotalNs + Instrumentation.Around(callees: 200), callees * Clock.NsPerTick, Rounding);
        }));
    }
}
