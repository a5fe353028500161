namespace PerfGen.Tests.Recording;

public sealed class OutcomeTests
{
    [Fact]
    public void AnExceptionIsAnErrorAndReachesTheCallerUnchanged()
    {
        Probe probe = TestProbe.Method();
        var error = new TimeoutException();

        Assert.Same(error, Assert.Throws<TimeoutException>(() => Wrapper.Call(probe, () => Work.Throw(error))));
        AssertOutcomes(probe, calls: 1, errors: 1);
    }

    [Theory]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(TaskCanceledException))]
    public void ACancellationIsNotAnError(Type type)
    {
        Probe probe = TestProbe.Method(type.Name);
        var error = (Exception)Activator.CreateInstance(type)!;

        Assert.Same(error, Record.Exception(() => Wrapper.Call(probe, () => Work.Throw(error))));
        AssertOutcomes(probe, calls: 1, cancelled: 1);
    }

    [Fact]
    public void AnExceptionThatAFinallyBlockReplacesCountsOnce()
    {
        Probe probe = TestProbe.Method();

        Assert.Throws<InvalidOperationException>(() => Wrapper.Call(probe, Replace));
        AssertOutcomes(probe, calls: 1, errors: 1);
    }

    [Fact]
    public void AMethodThatCatchesTheReplacedExceptionHasNotFailed()
    {
        Probe probe = TestProbe.Method();
        Wrapper.Call(probe, Recover);

        AssertOutcomes(probe, calls: 1);
    }

    [Fact]
    public void AMethodThatCatchesTheReplacedCancellationWasNotCancelled()
    {
        Probe probe = TestProbe.Method();
        Wrapper.Call(probe, static () =>
        {
            try
            {
                ReplaceCancellation();
            }
            catch (InvalidOperationException)
            {
                // It goes on.
            }
        });

        AssertOutcomes(probe, calls: 1);
    }

    [Fact]
    public void ACancellationThatAnErrorReplacesIsAnError()
    {
        Probe probe = TestProbe.Method();

        Assert.Throws<InvalidOperationException>(() => Wrapper.Call(probe, ReplaceCancellation));
        AssertOutcomes(probe, calls: 1, errors: 1);
    }

    [Fact]
    public void AMethodThatCatchesTheReplacedExceptionAndReturnsAPendingTaskHasNotFailed()
    {
        Probe probe = TestProbe.Method();
        Wrapper.CallAsync(probe, static () =>
        {
            Recover();
            return new TaskCompletionSource().Task;
        });

        AssertOutcomes(probe, calls: 1);
    }

    [Fact]
    public void AMethodThatCatchesTheReplacedExceptionAndThenFailsCountsOnce()
    {
        Probe probe = TestProbe.Method();
        Assert.Throws<TimeoutException>(() => Wrapper.Call(probe, static () =>
        {
            Recover();
            throw new TimeoutException();
        }));

        AssertOutcomes(probe, calls: 1, errors: 1);
    }

    [Fact]
    public void AMethodThatCatchesTheReplacedExceptionAndReturnsAFaultedTaskHasFailed()
    {
        Probe probe = TestProbe.Method();
        _ = Wrapper.CallAsync(probe, static () =>
        {
            Recover();
            return Task.FromException(new TimeoutException());
        }).Exception;

        AssertOutcomes(probe, calls: 1, errors: 1);
    }

    [Fact]
    public void AnExceptionThatTheMethodItselfCatchesIsNone()
    {
        Probe probe = TestProbe.Method();
        Wrapper.Call(probe, static () => Assert.Throws<TimeoutException>(static () => Work.Throw(new TimeoutException())));

        AssertOutcomes(probe, calls: 1);
    }

    [Fact]
    public void EveryCallOfAChainThatAnExceptionPassesHasFailed()
    {
        Probe outer = TestProbe.Method("outer"), inner = TestProbe.Method("inner");
        Assert.Throws<TimeoutException>(() => Wrapper.Call(outer, () => Wrapper.Call(inner, static () => throw new TimeoutException())));

        AssertOutcomes(outer, calls: 1, errors: 1);
        AssertOutcomes(inner, calls: 1, errors: 1);
    }

    private static void Recover()
    {
        try
        {
            Replace();
        }
        catch (InvalidOperationException)
        {
            // The second exception ends here; the first one got as far as the wrapper's filter.
        }
    }

    private static void Replace()
    {
        try
        {
            throw new TimeoutException();
        }
        finally
        {
            Work.Throw(new InvalidOperationException());
        }
    }

    private static void ReplaceCancellation()
    {
        try
        {
            throw new OperationCanceledException();
        }
        finally
        {
            Work.Throw(new InvalidOperationException());
        }
    }

    private static void AssertOutcomes(Probe probe, long calls, long errors = 0, long cancelled = 0)
    {
        MethodSnapshot row = probe.Row();
        Assert.Equal((calls, errors, cancelled), (row.Calls, row.Errors, row.Cancelled));
        Assert.Equal(calls, row.Time!.Buckets.Sum(static bucket => bucket.Count));
    }
}
