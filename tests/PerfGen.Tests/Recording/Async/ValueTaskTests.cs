namespace PerfGen.Tests.Recording.Async;

/// <summary>Value tasks that hold a result or a task; those over a source are in <see cref="ValueTaskSourceTests"/>.</summary>
public sealed class ValueTaskTests
{
    [Fact]
    public void AValueTaskOverATaskStaysOverThatTask()
    {
        Probe probe = TestProbe.Method();
        TaskCompletionSource<int> source = new();
        TaskCompletionSource sourceWithoutResult = new();
        ValueTask<int> task = Wrapper.CallValueAsync(probe, () => new ValueTask<int>(source.Task));
        ValueTask taskWithoutResult = Wrapper.CallValueAsync(probe, () => new ValueTask(sourceWithoutResult.Task));

        Assert.Same(source.Task, task.AsTask());
        Assert.Same(sourceWithoutResult.Task, taskWithoutResult.AsTask());
        source.SetResult(42);
        sourceWithoutResult.SetResult();
        Assert.Equal(42, task.Result);
        Assert.Equal((2L, 0L), (probe.RowAfter(calls: 2).Calls, probe.Row().Errors));
    }

    [Fact]
    public void ACompleteValueTaskIsRecordedAtOnceAndKeepsItsResult()
    {
        Probe probe = TestProbe.Method();

        Assert.Equal(42, Wrapper.CallValueAsync(probe, static () => new ValueTask<int>(42)).Result);
        Assert.True(Wrapper.CallValueAsync(probe, static () => ValueTask.CompletedTask).IsCompletedSuccessfully);
        MethodSnapshot row = probe.Row();
        Assert.Equal((2L, 0L, 0L), (row.Calls, row.Errors, row.Cancelled));
        Assert.Equal(2, row.Allocated!.MeasuredCalls);
    }

    [Fact]
    public void AFailedValueTaskIsAnErrorAndACancelledOneIsNot()
    {
        Probe probe = TestProbe.Method();
        var error = new TimeoutException();
        ValueTask failed = Wrapper.CallValueAsync(probe, () => ValueTask.FromException(error));
        ValueTask<int> failedWithResult = Wrapper.CallValueAsync(probe, () => ValueTask.FromException<int>(error));
        ValueTask cancelled = Wrapper.CallValueAsync(probe, static () => ValueTask.FromCanceled(new CancellationToken(true)));

        Assert.Same(error, Record.Exception(() => failed.GetAwaiter().GetResult()));
        Assert.Same(error, Record.Exception(() => failedWithResult.GetAwaiter().GetResult()));
        Assert.True(cancelled.IsCanceled);
        MethodSnapshot row = probe.Row();
        Assert.Equal((3L, 2L, 1L), (row.Calls, row.Errors, row.Cancelled));
    }

    [Fact]
    public void ACompleteValueTaskAllocatesNothing()
    {
        Probe probe = TestProbe.Method();

        Assert.Equal(0, Allocations.Of(10_000, () =>
        {
            new ProfiledCall(probe).Leave(new ValueTask<int>(42));
            new ProfiledCall(probe).Leave(default(ValueTask));
        }));
    }

    [Fact]
    public void TheWaitingOfAValueTaskIsNotSelfTime()
    {
        Probe probe = TestProbe.Method();
        TaskCompletionSource<int> source = new();
        Wrapper.CallValueAsync(probe, () => new ValueTask<int>(source.Task));
        Thread.Sleep(30);
        source.SetResult(1);

        MethodSnapshot row = probe.RowAfter(calls: 1);
        Assert.True(row.Time!.WaitNs >= 25e6, $"{row.Time.WaitNs} ns");
        Assert.Equal(row.Time.TotalNs, row.Time.SelfNs + row.Time.WaitNs, 2L);
        Assert.Null(row.Allocated);
    }
}
