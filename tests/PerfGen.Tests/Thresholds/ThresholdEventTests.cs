using PerfGen.Thresholds;

namespace PerfGen.Tests.Thresholds;

public sealed class ThresholdEventTests
{
    [Fact]
    public void TheEventTellsWhatHappenedOnAThreadOfItsOwn()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxMs = 1.5, Severity = Severity.Critical }]);
        using var announcements = new Announcements(probe);
        DateTimeOffset before = DateTimeOffset.UtcNow;
        Wrapper.Call(probe, static () => Work.Spin(2));

        ThresholdExceededEventArgs exceeded = Assert.Single(announcements.All());
        Assert.Same(probe, exceeded.Probe);
        Assert.Equal(("maxNs", 1.5e6, Severity.Critical), (exceeded.What, exceeded.Limit, exceeded.Severity));
        Assert.Equal(probe.Row().Time!.MaxNs, exceeded.Actual, 1.0);
        Assert.InRange(exceeded.At, before, DateTimeOffset.UtcNow);
        Assert.NotEqual(Environment.CurrentManagedThreadId, announcements.HandlerThread);
    }

    [Fact]
    public void AnAllocationIsTold()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxAllocatedBytes = 100 }]);
        using var announcements = new Announcements(probe);
        Wrapper.Call(probe, static () => GC.KeepAlive(new byte[1_000]));

        ThresholdExceededEventArgs exceeded = Assert.Single(announcements.All());
        Assert.Equal(("maxAllocatedBytes", 100.0, 1_024.0), (exceeded.What, exceeded.Limit, exceeded.Actual));
    }

    [Fact]
    public void TheCallDoesNotWaitForTheHandler()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxMs = 0 }]);
        using var release = new ManualResetEventSlim();
        Profiler.ThresholdExceeded += Block;
        try
        {
            // If it waited, it would wait for ever.
            OwnThread.Run(() => Wrapper.Call(probe, Work.Tick));
        }
        finally
        {
            release.Set();
            Profiler.ThresholdExceeded -= Block;
        }

        void Block(object? sender, ThresholdExceededEventArgs exceeded) => release.Wait(Patience.Limit * 2);
    }

    [Fact]
    public void AHandlerThatThrowsDoesNotStopTheNextAndIsCounted()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxMs = 0, CooldownSeconds = 0 }]);
        long failed = EventChannel.FailedHandlers;
        Profiler.ThresholdExceeded += Fail;
        try
        {
            using var announcements = new Announcements(probe);
            Wrapper.Call(probe, Work.Tick);
            Wrapper.Call(probe, Work.Tick);

            Assert.Equal(2, announcements.All().Length);
            Assert.Equal(2, EventChannel.FailedHandlers - failed);
        }
        finally
        {
            Profiler.ThresholdExceeded -= Fail;
        }

        void Fail(object? sender, ThresholdExceededEventArgs exceeded)
        {
            if (exceeded.Probe == probe)
                throw new TimeoutException();
        }
    }

    [Fact]
    public void WithinTheCooldownOnlyTheFirstViolationIsAnnouncedAndAllAreCounted()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxMs = 0 }]);
        using var announcements = new Announcements(probe);
        for (int call = 0; call < 50; call++)
            Wrapper.Call(probe, Work.Tick);

        Assert.Single(announcements.All());
        Assert.Equal(50, Assert.Single(probe.Row().Thresholds!).Violations);
    }

    [Fact]
    public void AfterTheCooldownTheNextViolationIsAnnounced()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxMs = 0, CooldownSeconds = 0.05 }]);
        using var announcements = new Announcements(probe);
        Wrapper.Call(probe, Work.Tick);
        Thread.Sleep(60);
        Wrapper.Call(probe, Work.Tick);

        Assert.Equal(2, announcements.All().Length);
    }

    [Fact]
    public void EachThresholdHasACooldownOfItsOwn()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxMs = 0 }, new() { MaxMs = 0.0001, Severity = Severity.Critical }]);
        using var announcements = new Announcements(probe);
        Wrapper.Call(probe, Work.Tick);
        Wrapper.Call(probe, Work.Tick);

        Assert.Equal([Severity.Warning, Severity.Critical], announcements.All().Select(static exceeded => exceeded.Severity));
    }

    [Fact]
    public void ACooldownOfZeroAnnouncesEveryViolationOfEveryThread()
    {
        const int Threads = 8, Calls = 100;
        Probe probe = TestProbe.Method(thresholds: [new() { MaxMs = 0, CooldownSeconds = 0 }]);
        using var announcements = new Announcements(probe);
        using var start = new Barrier(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            start.SignalAndWait();
            for (int call = 0; call < Calls; call++)
                Wrapper.Call(probe, Work.Tick);
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());

        Assert.Equal(Threads * Calls, announcements.All().Length);
    }
}
