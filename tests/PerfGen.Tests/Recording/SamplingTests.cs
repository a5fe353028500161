using PerfGen.Recording;

namespace PerfGen.Tests.Recording;

public sealed class SamplingTests
{
    private const int Calls = 200_000;
    private static readonly TimeoutException _error = new();

    [Fact]
    public void CallsAndErrorsAreExactAlthoughFewCallsAreTimed()
    {
        Probe probe = TestProbe.Method(sampleOneIn: 50);
        OwnThread.Run(() => Repeat(Calls, number => SampledWrapperOf(probe, fails: number % 7 == 0)));

        MethodSnapshot row = probe.Row();
        Assert.Equal(Calls, row.Calls);
        Assert.Equal((Calls + 6) / 7, row.Errors);
        Assert.InRange(row.TimedCalls, Calls / 60, Calls / 30);

        // Those since the last timed call have nobody yet that stands for them.
        long represented = row.Time!.Buckets.Sum(static bucket => bucket.Count);
        Assert.InRange(represented, Calls - 75, Calls);
        Assert.Equal(represented, row.Allocated!.MeasuredCalls);
    }

    [Fact]
    public void SnapshotsWhileSamplingNeverGoBack()
    {
        Probe probe = TestProbe.Method(sampleOneIn: 20);
        using var watch = new SnapshotWatch(probe);
        Thread[] threads = [.. Enumerable.Range(0, 2).Select(_ => new Thread(() => Repeat(Calls, number => SampledWrapperOf(probe, fails: number % 1_000 == 0))))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());

        Assert.Equal(2 * Calls, probe.Row().Calls);
        Assert.Equal(2 * Calls / 1_000, probe.Row().Errors);
        watch.AssertEveryIntervalGrew(atLeast: 2);
    }

    [Fact]
    public void ASlowMethodIsTimedOnEveryCallWhenTheBudgetDecides()
    {
        Probe probe = TestProbe.Method(sampling: Sampling.Adaptive);
        OwnThread.Run(() => Repeat(300, _ => SampledWrapper.Call(probe, static () => Work.Spin(0.2))));

        Assert.Equal((300, 300), (probe.Row().Calls, probe.Row().TimedCalls));
    }

    [Fact]
    public void TimingAShortMethodCostsNoMoreThanItsShareWhenTheBudgetDecides()
    {
        Probe probe = TestProbe.Method(sampling: Sampling.Adaptive);
        OwnThread.Run(() => Repeat(Calls, _ => SampledWrapper.Call(probe, static () => Thread.SpinWait(1))));

        MethodSnapshot row = probe.Row();
        Assert.Equal(Calls, row.Calls);
        double own = row.Time!.MeanNs * Calls;
        Assert.True(row.TimedCalls * Overhead.TimedTicks * Clock.NsPerTick < own / 8, $"{row.TimedCalls} of {Calls} calls were timed.");
        Assert.True(row.TimedCalls > 100, $"{row.TimedCalls} calls were timed.");
    }

    [Fact]
    public void TheBudgetIsAShareOfTheMethodsTime()
    {
        Assert.Equal(1.0 / 64, Profiler.SamplingBudget);
        Assert.Throws<ArgumentOutOfRangeException>(static () => Profiler.SamplingBudget = 0);
        Assert.Throws<ArgumentOutOfRangeException>(static () => Profiler.SamplingBudget = double.NaN);
        Assert.Throws<ArgumentOutOfRangeException>(static () => Profiler.SamplingBudget = 1.01);
    }

    [Fact]
    public void AMethodWithALimitForEachCallIsTimedOnEachCall()
    {
        Probe probe = TestProbe.Method(sampleOneIn: 1_000, thresholds: [new ThresholdAttribute { MaxMs = 1_000 }]);
        OwnThread.Run(() => Repeat(5_000, _ => SampledWrapperOf(probe, fails: false)));

        Assert.Equal((5_000, 5_000), (probe.Row().Calls, probe.Row().TimedCalls));
    }

    [Fact]
    public void TheCallersSelfTimeIsRightAlthoughItsCalleesAreSampled()
    {
        Probe[] callers = [.. Enumerable.Range(0, 20).Select(static number => TestProbe.Method($"caller {number}"))];
        Probe callee = TestProbe.Method("callee", sampleOneIn: 10);
        OwnThread.Run(() =>
        {
            Repeat(5_000, _ => SampledWrapper.Call(callee, static () => Work.Spin(0.01)));
            Array.ForEach(callers, caller => Wrapper.Call(caller, () => Repeat(200, _ => SampledWrapper.Call(callee, static () => Work.Spin(0.01)))));
        });

        // The callee spends 10 us a call; of the caller's own work there is next to nothing, unless the machine paused in an untimed call.
        double share = callers.Min(static caller => (double)caller.Row().Time!.SelfNs / caller.Row().Time!.TotalNs);
        Assert.True(share < 0.3, $"{share:P0} are its own.");
        Assert.True(callee.Row().TimedCalls < callee.Row().Calls / 4);
    }

    [Fact]
    public void AnUntimedCallThatFailsLaterIsStillCountedAsFailed()
    {
        Probe probe = TestProbe.Method(sampleOneIn: 1_000);
        const int All = 20_000;
        OwnThread.Run(() => Repeat(All, _ =>
        {
            var source = new TaskCompletionSource();
            Task task = SampledWrapper.CallAsync(probe, () => source.Task);
            source.SetException(_error);
            Assert.Same(_error, task.Exception!.InnerException);
        }));

        MethodSnapshot row = probe.RowAfter(All);
        Patience.Until(() => probe.Row().Errors == All);
        Assert.Equal(All, row.Calls);
        Assert.True(row.TimedCalls < All / 10, $"{row.TimedCalls} calls were timed.");
    }

    [Fact]
    public void ASampledCallAllocatesNothing()
    {
        Probe probe = TestProbe.Method(sampling: Sampling.Adaptive);
        Assert.Equal(0, Allocations.Of(100_000, () =>
        {
            var call = new SampledCall(probe);
            call.Leave();
        }));
    }

    private static void Repeat(int times, Action<int> call)
    {
        for (int number = 0; number < times; number++)
            call(number);
    }

    private static void SampledWrapperOf(Probe probe, bool fails)
    {
        var call = new SampledCall(probe);
        if (fails)
            call.Failed(_error);
        else
            call.Leave();
    }
}
