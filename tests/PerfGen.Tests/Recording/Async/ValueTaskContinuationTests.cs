using System.Threading.Tasks.Sources;

namespace PerfGen.Tests.Recording.Async;

/// <summary>How the caller of a value task over a source is continued, and what that costs.</summary>
public sealed class ValueTaskContinuationTests
{
    private readonly PooledSource _source = new();

    [Fact]
    public void ASuspendedCallAllocatesNothing()
    {
        Probe probe = TestProbe.Method(), withoutResult = TestProbe.Method("without result");
        int resumed = 0;
        Action resume = () => resumed++;

        Assert.Equal(0, Allocations.Of(10_000, () =>
        {
            var awaiter = new ProfiledCall(probe).Leave(_source.Task).GetAwaiter();
            awaiter.UnsafeOnCompleted(resume);
            _source.Complete(42);
            awaiter.GetResult();
        }));
        Assert.Equal(0, Allocations.Of(10_000, () =>
        {
            var awaiter = new ProfiledCall(withoutResult).Leave(_source.TaskWithoutResult).GetAwaiter();
            awaiter.UnsafeOnCompleted(resume);
            _source.Complete(42);
            awaiter.GetResult();
        }));
        Assert.Equal(resumed, probe.Row().Calls + withoutResult.Row().Calls);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void TheSourceSeesTheFlagsOfTheAwaiter(bool captureContext, bool flowExecutionContext)
    {
        Probe probe = TestProbe.Method();
        var awaiter = Wrapper.CallValueAsync(probe, () => _source.Task).ConfigureAwait(captureContext).GetAwaiter();
        if (flowExecutionContext)
            awaiter.OnCompleted(static () => { });
        else
            awaiter.UnsafeOnCompleted(static () => { });

        Assert.Equal(captureContext, _source.Flags.HasFlag(ValueTaskSourceOnCompletedFlags.UseSchedulingContext));
        Assert.Equal(flowExecutionContext, _source.Flags.HasFlag(ValueTaskSourceOnCompletedFlags.FlowExecutionContext));
        _source.Complete(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TheCallerResumesOnItsSynchronizationContextIfItAskedForIt(bool captureContext)
    {
        Probe probe = TestProbe.Method($"{captureContext}");
        var context = new CountingContext();
        OwnThread.Run(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            bool resumed = false;
            var awaiter = Wrapper.CallValueAsync(probe, () => _source.Task).ConfigureAwait(captureContext).GetAwaiter();
            awaiter.UnsafeOnCompleted(() => Volatile.Write(ref resumed, true));
            OwnThread.Run(() => _source.Complete(42));

            Patience.Until(() => Volatile.Read(ref resumed));
            Assert.Equal(42, awaiter.GetResult());
        });

        Assert.Equal(captureContext ? 1 : 0, context.Posts);
        Assert.Equal(1, probe.Row().Calls);
    }

    [Fact]
    public void TheExecutionContextFlowsToTheContinuation()
    {
        Probe probe = TestProbe.Method();
        var local = new AsyncLocal<string> { Value = "the caller's" };
        string? seen = null;
        Wrapper.CallValueAsync(probe, () => _source.Task).GetAwaiter().OnCompleted(() => seen = local.Value);
        local.Value = "another";
        _source.Complete(1);

        Assert.Equal("the caller's", seen);
    }

    [Fact]
    public void TheCallIsRecordedBeforeTheContinuationRuns()
    {
        Probe probe = TestProbe.Method();
        long calls = 0;
        Wrapper.CallValueAsync(probe, () => _source.Task).ConfigureAwait(false).GetAwaiter()
            .OnCompleted(() => calls = probe.Row().Calls);
        _source.Complete(1);

        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task CallsThatCompleteOnOtherThreadsAreAllRecorded()
    {
        Probe probe = TestProbe.Method();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            PooledSource source = new() { RunContinuationsAsynchronously = true };
            for (int call = 0; call < 1_000; call++)
            {
                ValueTask<int> task = Wrapper.CallValueAsync(probe, () => source.Task);
                ThreadPool.UnsafeQueueUserWorkItem(static work => work.source.Complete(work.call), (source, call), preferLocal: false);
                Assert.Equal(call, await task);
            }
        })));

        Assert.Equal(8_000, probe.RowAfter(calls: 8_000).Calls);
    }

    private sealed class CountingContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => _posts;

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            d(state);
        }
    }
}
