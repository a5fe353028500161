using PerfGen.Recording;

namespace PerfGen.Tests.Recording;

public sealed class CallTrackingTests
{
    [Fact]
    public void TheInnermostRunningCallIsKnownAndForgottenWhenItEnds()
    {
        Probe outer = TestProbe.Method("outer"), inner = TestProbe.Method("inner");
        using (CallTracking.Start())
        {
            Wrapper.Call(outer, () =>
            {
                Wrapper.Call(inner, () =>
                {
                    Assert.Same(inner, CallTracking.Current!.Probe);
                    Assert.Same(outer, CallTracking.Current!.Caller!.Probe);
                    Assert.Equal([inner, outer], CallTracking.Running.Select(static frame => frame.Probe).OrderBy(static probe => probe.Name));
                });
                Assert.Same(outer, CallTracking.Current!.Probe);
            });
            Assert.Null(CallTracking.Current);
            Assert.Empty(CallTracking.Running);
        }

        Assert.False(CallTracking.IsOn);
    }

    [Fact]
    public void AnExceptionForgetsTheCallsThatItEnds()
    {
        Probe outer = TestProbe.Method("outer"), inner = TestProbe.Method("inner");
        using IDisposable tracking = CallTracking.Start();
        Wrapper.Call(outer, () =>
        {
            Assert.Throws<TimeoutException>(() => Wrapper.Call(inner, static () => throw new TimeoutException()));
            Assert.Same(outer, CallTracking.Current!.Probe);
            Assert.Single(CallTracking.Running);
        });
        Assert.Equal(1, inner.Row().Errors);
    }

    [Fact]
    public async Task AnAsynchronousFlowKnowsItsCallOnWhateverThreadItGoesOn()
    {
        Probe outer = TestProbe.Method("outer"), inner = TestProbe.Method("inner");
        using IDisposable tracking = CallTracking.Start();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task running = Wrapper.CallAsync(outer, async () =>
        {
            await Wrapper.CallAsync(inner, async () =>
            {
                await gate.Task.ConfigureAwait(false);
                Assert.Same(inner, CallTracking.Current!.Probe);
                await Task.Delay(1).ConfigureAwait(false);
                Assert.Same(outer, CallTracking.Current!.Caller!.Probe);
            }).ConfigureAwait(false);
            Assert.Same(outer, CallTracking.Current!.Probe);
        });

        Assert.Null(CallTracking.Current);
        Assert.Equal(2, CallTracking.Running.Count);
        gate.SetResult();
        await running;
        Patience.Until(static () => CallTracking.Running.Count == 0);
        Assert.Null(CallTracking.Current);
    }

    [Fact]
    public async Task SampledCallsAndValueTasksAreTrackedTooAndCountedAsEver()
    {
        Probe sampled = TestProbe.Method("sampled", sampling: Sampling.Adaptive), value = TestProbe.Method("value");
        for (int call = 0; call < 1_000; call++)
            SampledWrapper.Call(sampled, Work.Tick);
        using (CallTracking.Start())
        {
            for (int call = 0; call < 100; call++)
                SampledWrapper.Call(sampled, () => Assert.Same(sampled, CallTracking.Current!.Probe));
            await SampledWrapper.CallAsync(sampled, async () =>
            {
                await Task.Yield();
                Assert.Same(sampled, CallTracking.Current!.Probe);
            });
            await Wrapper.CallValueAsync(value, async () =>
            {
                await Task.Yield();
                Assert.Same(value, CallTracking.Current!.Probe);
            });
            Patience.Until(static () => CallTracking.Running.Count == 0);
        }

        for (int call = 0; call < 1_000; call++)
            SampledWrapper.Call(sampled, Work.Tick);
        Assert.Equal(2_101, sampled.Row().Calls);
        Assert.Equal(1, value.Row().Calls);
    }

    [Fact]
    public void CallsThatBeganBeforeAreUnknownAndEndAsEver()
    {
        Probe before = TestProbe.Method("before"), within = TestProbe.Method("within"), across = TestProbe.Method("across");
        IDisposable? tracking = null;
        Wrapper.Call(before, () =>
        {
            tracking = CallTracking.Start();
            Assert.Null(CallTracking.Current);
            Wrapper.Call(within, static () => Assert.Null(CallTracking.Current!.Caller));
            Assert.Null(CallTracking.Current);
        });
        Wrapper.Call(across, tracking!.Dispose);
        using (CallTracking.Start())
            Wrapper.Call(within, static () => Assert.Null(CallTracking.Current!.Outer));
        Assert.Equal((1, 2, 1), (before.Row().Calls, within.Row().Calls, across.Row().Calls));
    }

    [Fact]
    public void TheMethodsAreNotChargedForWhatTrackingAllocates()
    {
        Probe outer = TestProbe.Method("outer"), inner = TestProbe.Method("inner");
        Run();
        using (CallTracking.Start())
        {
            for (int call = 0; call < 100; call++)
                Run();
        }

        Assert.Equal(101, outer.Row().Calls);
        Assert.Equal(0, outer.Row().Allocated!.TotalBytes);
        Assert.Equal(0, inner.Row().Allocated!.TotalBytes);

        void Run()
        {
            var call = new ProfiledCall(outer);
            var callee = new ProfiledCall(inner);
            callee.Leave();
            call.Leave();
        }
    }

    [Fact]
    public void LimitsHoldWhileCallsAreTrackedAndAfterwards()
    {
        Probe probe = TestProbe.Method(thresholds: [new ThresholdAttribute { MaxMs = 5 }]);
        Work();
        using (CallTracking.Start())
            Work();
        Work();
        Assert.Equal(3, probe.Row().Thresholds!.Single().Violations);
        Assert.Equal(6, probe.Row().Calls);

        void Work()
        {
            Wrapper.Call(probe, static () => { });
            Wrapper.Call(probe, static () => Thread.Sleep(8));
        }
    }

    [Fact]
    public void SwitchingWhileThreadsCallLosesNothingAndLeavesNothingBehind()
    {
        const int Threads = 4, Calls = 20_000;
        Probe[] probes = [.. Enumerable.Range(0, 8).Select(static number => TestProbe.Method($"{number}", test: "Switching"))];
        bool done = false;
        Task switching = Task.Run(() =>
        {
            while (!Volatile.Read(ref done))
            {
                using (CallTracking.Start())
                    Thread.Yield();
            }
        });
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            for (int call = 0; call < Calls; call++)
                Wrapper.Call(probes[call % 4], () => Wrapper.Call(probes[4 + call % 4], static () => { }));
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Volatile.Write(ref done, true);
        Assert.True(switching.Wait(Patience.Limit));

        Assert.All(probes, static probe => Assert.Equal(Threads * Calls / 4, probe.Row().Calls));
        using (CallTracking.Start())
            Assert.Empty(CallTracking.Running);
        AssertUntracked(probes[0]);
    }

    [Fact]
    public void WithoutTrackingTheRecordingPathFindsItsCellsAgain()
    {
        Probe probe = TestProbe.Method();
        using (CallTracking.Start())
        {
            Wrapper.Call(probe, static () => { });
            unsafe
            {
                Assert.True(HotState.CellOf(HotState.Current, probe.Id) == null);
            }
        }

        AssertUntracked(probe);
    }

    private static unsafe void AssertUntracked(Probe probe)
    {
        Wrapper.Call(probe, static () => { });
        Cell* cell = HotState.CellOf(HotState.Current, probe.Id);
        Assert.True(cell != null);
        Assert.Equal(probe.LimitTicks, cell->LimitTicks);
    }
}
