namespace PerfGen.Tests.Recording.Async;

/// <summary>Value tasks over a pooled source: the caller's view of them must not change.</summary>
public sealed class ValueTaskSourceTests
{
    private readonly PooledSource _source = new();

    [Fact]
    public async Task TheResultArrives()
    {
        Probe probe = TestProbe.Method();
        ValueTask<int> task = Wrapper.CallValueAsync(probe, () => _source.Task);
        Assert.False(task.IsCompleted);

        _source.Complete(42);
        Assert.Equal(42, await task);
        AssertOutcomes(probe, calls: 1);
    }

    [Fact]
    public async Task CompletionWithoutResultArrives()
    {
        Probe probe = TestProbe.Method();
        ValueTask task = Wrapper.CallValueAsync(probe, () => _source.TaskWithoutResult);
        Assert.False(task.IsCompleted);

        _source.Complete(0);
        await task;
        AssertOutcomes(probe, calls: 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheExceptionArrives(bool awaitedFirst)
    {
        Probe probe = TestProbe.Method($"{awaitedFirst}");
        var error = new TimeoutException();

        Assert.Same(error, await ErrorOf(Wrapper.CallValueAsync(probe, () => _source.Task), error, awaitedFirst));
        AssertOutcomes(probe, calls: 1, errors: 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheCancellationArrives(bool awaitedFirst)
    {
        Probe probe = TestProbe.Method($"{awaitedFirst}");
        var error = new OperationCanceledException();

        Assert.Same(error, await ErrorOf(Wrapper.CallValueAsync(probe, () => _source.Task), error, awaitedFirst));
        AssertOutcomes(probe, calls: 1, cancelled: 1);
    }

    [Fact]
    public void TheStatusIsThatOfTheSource()
    {
        Probe probe = TestProbe.Method();
        ValueTask<int> task = Wrapper.CallValueAsync(probe, () => _source.Task);
        Assert.Equal((false, false, false, false), Status());
        _source.Fail(new TimeoutException());
        Assert.Equal((true, false, true, false), Status());

        (bool, bool, bool, bool) Status() => (task.IsCompleted, task.IsCompletedSuccessfully, task.IsFaulted, task.IsCanceled);
    }

    [Fact]
    public void APolledCompletionIsRecordedExactlyOnce()
    {
        Probe probe = TestProbe.Method();
        ValueTask<int> task = Wrapper.CallValueAsync(probe, () => _source.Task);
        _source.Complete(42);
        Assert.True(task.IsCompleted);
        Assert.True(task.IsCompletedSuccessfully);

        Assert.Equal(42, task.Result);
        AssertOutcomes(probe, calls: 1);
    }

    [Fact]
    public async Task AValueTaskTurnedIntoATaskIsRecordedExactlyOnce()
    {
        Probe probe = TestProbe.Method();
        Task<int> task = Wrapper.CallValueAsync(probe, () => _source.Task).AsTask();
        _source.Complete(42);

        Assert.Equal(42, await task);
        Assert.Equal(42, await task);
        AssertOutcomes(probe, calls: 1);
    }

    [Fact]
    public void ReadingTheResultEarlyThrowsWhatItThrewBefore()
    {
        var before = Assert.Throws<InvalidOperationException>(() => _source.Task.Result);
        Probe probe = TestProbe.Method();
        ValueTask<int> task = Wrapper.CallValueAsync(probe, () => _source.Task);

        var after = Assert.Throws<InvalidOperationException>(() => task.Result);
        Assert.Equal(before.Message, after.Message);

        _source.Complete(42);
        Assert.Equal(42, task.Result);
        AssertOutcomes(probe, calls: 1);
    }

    [Fact]
    public async Task ConsumingTwiceThrows()
    {
        Probe probe = TestProbe.Method();
        ValueTask<int> task = Wrapper.CallValueAsync(probe, () => _source.Task);
        _source.Complete(42);
        Assert.Equal(42, await task);

        Assert.Throws<InvalidOperationException>(() => task.Result);
        Assert.Throws<InvalidOperationException>(() => task.IsCompleted);
        Assert.Throws<InvalidOperationException>(() => task.GetAwaiter().OnCompleted(static () => { }));
        AssertOutcomes(probe, calls: 1);
    }

    [Fact]
    public async Task ReusedSourcesDoNotMixUpTheirCalls()
    {
        Probe probe = TestProbe.Method();
        for (int call = 0; call < 100; call++)
        {
            PooledSource other = new();
            ValueTask<int> first = Wrapper.CallValueAsync(probe, () => _source.Task);
            ValueTask<int> second = Wrapper.CallValueAsync(probe, () => other.Task);
            other.Complete(2 * call);
            _source.Complete(call);

            Assert.Equal((call, 2 * call), (await first, await second));
        }

        AssertOutcomes(probe, calls: 200);
    }

    private async Task<Exception?> ErrorOf(ValueTask<int> task, Exception error, bool awaitedFirst)
    {
        if (!awaitedFirst)
            _source.Fail(error);
        Task<int> awaiting = task.AsTask();
        if (awaitedFirst)
            _source.Fail(error);
        return await Record.ExceptionAsync(() => awaiting);
    }

    private static void AssertOutcomes(Probe probe, long calls, long errors = 0, long cancelled = 0)
    {
        MethodSnapshot row = probe.RowAfter(calls);
        Assert.Equal((calls, errors, cancelled), (row.Calls, row.Errors, row.Cancelled));
        Assert.Null(row.Allocated);
    }
}
