namespace PerfGen.Tests.Recording.Async;

public sealed class TaskTests
{
    [Fact]
    public void TheCallerGetsTheVeryTaskThatTheMethodReturned()
    {
        Probe probe = TestProbe.Method();
        var pending = new TaskCompletionSource<int>();

        Assert.Same(pending.Task, Wrapper.CallAsync(probe, () => pending.Task));
        Assert.Same(Task.CompletedTask, Wrapper.CallAsync(probe, static () => Task.CompletedTask));
        Assert.Null(Wrapper.CallAsync<Task>(probe, static () => null!));
        pending.SetResult(1);
        Assert.Equal(3, probe.RowAfter(calls: 3).Calls);
    }

    [Fact]
    public void ASuspendedCallIsRecordedOnceWhenItsTaskCompletes()
    {
        Probe probe = TestProbe.Method();
        var source = new TaskCompletionSource<int>();
        Task<int> task = Wrapper.CallAsync(probe, () => source.Task);
        Assert.Null(Profiler.Snapshot().RowOrNull(probe));

        source.SetResult(42);
        MethodSnapshot row = probe.RowAfter(calls: 1);
        Assert.Equal(42, task.Result);
        Assert.Equal((1L, 0L, 0L), (row.Calls, row.Errors, row.Cancelled));
    }

    [Fact]
    public void TheTimeAfterTheTaskWasReturnedIsWaitingAndNotSelfTime()
    {
        Probe probe = TestProbe.Method(), callee = TestProbe.Method("callee");
        var source = new TaskCompletionSource();
        Wrapper.CallAsync(probe, () =>
        {
            Work.Spin(1);
            Wrapper.Call(callee, static () => Work.Spin(1));
            return source.Task;
        });
        Thread.Sleep(50);
        source.SetResult();

        TimeStatistics time = probe.RowAfter(calls: 1).Time!;
        Assert.True(time.SelfNs >= 1e6, $"{time.SelfNs} ns");
        Assert.True(time.WaitNs >= 45e6, $"{time.WaitNs} ns");
        Assert.Equal(time.TotalNs, time.SelfNs + callee.Row().Time!.TotalNs + time.WaitNs + Instrumentation.Around(callees: 1), 3L);
    }

    [Fact]
    public void TheCallerOfASuspendedCallIsNotChargedForTheWaiting()
    {
        Probe caller = TestProbe.Method("caller"), callee = TestProbe.Method("callee");
        var source = new TaskCompletionSource();
        Wrapper.Call(caller, () =>
        {
            Wrapper.CallAsync(callee, () => source.Task);
            Work.Spin(5);
        });
        source.SetResult();

        TimeStatistics outer = caller.Row().Time!, inner = callee.RowAfter(calls: 1).Time!;
        Assert.Equal(outer.TotalNs, outer.SelfNs + inner.SelfNs + Instrumentation.Around(callees: 1), 3L);
        Assert.True(outer.SelfNs >= 5e6, $"{outer.SelfNs} ns");
    }

    [Fact]
    public void WhatASuspendedCallAllocatedIsUnknown()
    {
        Probe always = TestProbe.Method("always"), sometimes = TestProbe.Method("sometimes");
        Suspended(always);
        Suspended(sometimes);
        Wrapper.CallAsync(sometimes, static () => Task.CompletedTask);

        MethodSnapshot row = sometimes.RowAfter(calls: 2);
        Assert.Null(always.RowAfter(calls: 1).Allocated);
        Assert.Equal((2L, 1L), (row.TimedCalls, row.Allocated!.MeasuredCalls));
    }

    [Fact]
    public async Task AnAsyncMethodIsMeasuredToItsEnd()
    {
        Probe probe = TestProbe.Method();
        int result = await Wrapper.CallAsync(probe, static async () =>
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            await Task.Yield();
            return 7;
        });

        Assert.Equal(7, result);
        Assert.InRange(probe.RowAfter(calls: 1).Time!.TotalNs, 15_000_000, (long)Patience.Limit.TotalNanoseconds);
    }

    [Fact]
    public void ManySuspendedCallsOfManyThreadsAreAllRecorded()
    {
        Probe probe = TestProbe.Method();
        Parallel.For(0, 100, _ =>
        {
            for (int call = 0; call < 500; call++)
                Suspended(probe);
        });

        MethodSnapshot row = probe.RowAfter(calls: 50_000);
        Assert.Equal((50_000L, 0L), (row.Calls, row.Errors));
    }

    private static void Suspended(Probe probe)
    {
        var source = new TaskCompletionSource();
        Wrapper.CallAsync(probe, () => source.Task);
        source.SetResult();
    }
}
