namespace PerfGen.Tests.Recording;

public sealed class ScopeTests
{
    [Fact]
    public void AScopeIsMeasuredLikeACall()
    {
        Probe scope = TestProbe.Scope(), callee = TestProbe.Method("callee");
        using (new ProfilerScope(scope, awaits: false))
        {
            Work.Spin(2);
            Wrapper.Call(callee, static () => Work.Spin(2));
            GC.KeepAlive(new byte[10_000]);
        }

        MethodSnapshot row = scope.Row();
        Assert.Equal((ProbeKind.Scope, 1L, 0L), (row.Kind, row.Calls, row.Errors));
        Assert.Equal(row.Time!.TotalNs, row.Time.SelfNs + callee.Row().Time!.TotalNs + Instrumentation.Around(callees: 1), 2L);
        Assert.InRange(row.Time.SelfNs, 2_000_000, row.Time.TotalNs - 2_000_000);
        Assert.InRange(row.Allocated!.TotalBytes, 10_000, 20_000);
    }

    [Fact]
    public void AScopeIsACalleeOfTheMethodAroundIt()
    {
        Probe method = TestProbe.Method(), scope = TestProbe.Scope("scope");
        Wrapper.Call(method, () =>
        {
            using (new ProfilerScope(scope, awaits: false))
                Work.Spin(2);
        });

        TimeStatistics outer = method.Row().Time!;
        Assert.Equal(outer.TotalNs, outer.SelfNs + scope.Row().Time!.TotalNs + Instrumentation.Around(callees: 1), 2L);
    }

    [Fact]
    public void DisposingTwiceCountsOnce()
    {
        Probe probe = TestProbe.Scope();
        var scope = new ProfilerScope(probe, awaits: false);
        scope.Dispose();
        scope.Dispose();

        Assert.Equal(1, probe.Row().Calls);
    }

    [Fact]
    public void ADefaultScopeDoesNothing()
    {
        int series = Profiler.Probes.Count;
        using (default(ProfilerScope))
        using (Profiler.Scope("a scope that no generator has seen"))
            Work.Tick();

        Assert.Equal(series, Profiler.Probes.Count);
    }

    [Fact]
    public async Task AScopeThatAwaitsIsWaitingAllOfItsTimeAndItsAllocationIsUnknown()
    {
        Probe probe = TestProbe.Scope();
        using (new ProfilerScope(probe, awaits: true))
        {
            Work.Spin(1);
            GC.KeepAlive(new byte[10_000]);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        MethodSnapshot row = probe.Row();
        Assert.Equal(1, row.Calls);
        Assert.InRange(row.Time!.TotalNs, 15_000_000, (long)Patience.Limit.TotalNanoseconds);
        Assert.Equal(0, row.Time.SelfNs);
        Assert.Equal(row.Time.TotalNs, row.Time.WaitNs);
        Assert.Null(row.Allocated);
    }

    [Fact]
    public void AScopeThatAnotherThreadDisposesIsCountedAndHarmsNeitherThread()
    {
        Probe probe = TestProbe.Scope(), caller = TestProbe.Method("caller"), other = TestProbe.Method("other");
        var scope = default(ProfilerScope);
        Wrapper.Call(caller, () =>
        {
            scope = new ProfilerScope(probe, awaits: false);
            OwnThread.Run(() => Wrapper.Call(other, () => scope.Dispose()));
        });

        MethodSnapshot row = probe.Row();
        Assert.Equal((1L, 0L), (row.Calls, row.Time!.SelfNs));
        Assert.Null(row.Allocated);
        AssertAllIsItsOwn(caller.Row().Time!);
        AssertAllIsItsOwn(other.Row().Time!);
    }

    [Fact]
    public void AScopeWhoseThreadHasEndedIsNotMistakenForOneOfTheThreadThatReusesItsMemory()
    {
        Probe probe = TestProbe.Scope();
        var scope = default(ProfilerScope);
        OwnThread.Run(() => scope = new ProfilerScope(probe, awaits: false));
        Profiler.Snapshot(); // Folds the thread that has ended.

        Probe other = TestProbe.Method("other");
        OwnThread.Run(() =>
        {
            GC.KeepAlive(new byte[100_000]);
            Wrapper.Call(other, () => scope.Dispose());
        });

        MethodSnapshot row = probe.Row();
        Assert.Equal((1L, 0L), (row.Calls, row.Time!.SelfNs));
        Assert.Null(row.Allocated);
        AssertAllIsItsOwn(other.Row().Time!);
    }

    private static void AssertAllIsItsOwn(TimeStatistics time) => Assert.Equal(time.TotalNs, time.SelfNs);
}
