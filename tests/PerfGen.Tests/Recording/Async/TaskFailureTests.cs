using System.Runtime.CompilerServices;

namespace PerfGen.Tests.Recording.Async;

public sealed class TaskFailureTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AFaultedTaskIsAnErrorAndACancelledOneIsNot(bool suspended)
    {
        Probe faulted = TestProbe.Method($"faulted.{suspended}"), cancelled = TestProbe.Method($"cancelled.{suspended}");
        Task fault = Complete(faulted, suspended, static source => source.SetException(new TimeoutException()));
        Task cancellation = Complete(cancelled, suspended, static source => source.SetCanceled());

        Assert.IsType<TimeoutException>(fault.Exception?.InnerException);
        Assert.True(cancellation.IsCanceled);
        AssertOutcomes(faulted, errors: 1, cancelled: 0);
        AssertOutcomes(cancelled, errors: 0, cancelled: 1);
    }

    [Fact]
    public void ATaskThatFaultsWithACancellationExceptionIsWhatItsStatusSays()
    {
        // An async method that lets an OperationCanceledException escape returns a cancelled task.
        Probe probe = TestProbe.Method();
        Task task = Wrapper.CallAsync(probe, static async () =>
        {
            await Task.Yield();
            throw new OperationCanceledException();
        });
        Patience.Until(() => task.IsCompleted);

        Assert.True(task.IsCanceled);
        AssertOutcomes(probe, errors: 0, cancelled: 1);
    }

    [Fact]
    public void WhenAllKeepsBothOfItsExceptions()
    {
        Probe probe = TestProbe.Method();
        TaskCompletionSource first = new(), second = new();
        Task both = Wrapper.CallAsync(probe, () => Task.WhenAll(first.Task, second.Task));
        first.SetException(new TimeoutException("first"));
        second.SetException(new TimeoutException("second"));
        Patience.Until(() => both.IsCompleted);

        Assert.Equal(["first", "second"], both.Exception!.InnerExceptions.Select(static error => error.Message));
        AssertOutcomes(probe, errors: 1, cancelled: 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnExceptionThatNobodyObservesIsStillReportedAsUnobserved(bool suspended)
    {
        Probe probe = TestProbe.Method($"{suspended}");
        string message = $"nobody looks at me {suspended}";
        bool reported = false;
        TaskScheduler.UnobservedTaskException += Watch;
        try
        {
            OwnThread.Run(() => DropFaultedTask(probe, suspended, message));
            Assert.Equal(1, probe.RowAfter(calls: 1).Errors);
            Patience.Until(() =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return Volatile.Read(ref reported);
            });
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Watch;
        }

        void Watch(object? sender, UnobservedTaskExceptionEventArgs unobserved)
        {
            if (unobserved.Exception.InnerException?.Message != message)
                return;

            unobserved.SetObserved();
            Volatile.Write(ref reported, true);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DropFaultedTask(Probe probe, bool suspended, string message) =>
        Complete(probe, suspended, source => source.SetException(new TimeoutException(message)));

    private static Task Complete(Probe probe, bool suspended, Action<TaskCompletionSource> end)
    {
        var source = new TaskCompletionSource();
        if (!suspended)
            end(source);
        Task task = Wrapper.CallAsync(probe, () => source.Task);
        if (suspended)
            end(source);
        return task;
    }

    private static void AssertOutcomes(Probe probe, long errors, long cancelled)
    {
        MethodSnapshot row = probe.RowAfter(calls: 1);
        Assert.Equal((1L, errors, cancelled), (row.Calls, row.Errors, row.Cancelled));
    }
}
