namespace PerfGen.Tests.Thresholds;

public sealed class PerCallLimitTests
{
    [Fact]
    public void CallsThatTakeLongerThanTheLimitAreCounted()
    {
        // Calls that ought to be quick may be held up, but not for half a minute.
        Probe probe = TestProbe.Method(thresholds: [new() { MaxMs = 30_000 }, new() { MaxMs = 1.5, Severity = Severity.Critical }]);
        for (int call = 0; call < 3; call++)
            Wrapper.Call(probe, static () => Work.Spin(2));

        ThresholdResult[] results = [.. probe.Row().Thresholds!];
        Assert.Equal(["maxNs", "maxNs"], results.Select(static result => result.What));
        Assert.Equal((30e9, 0L, false, Severity.Warning), (results[0].Limit, results[0].Violations, results[0].Exceeded, results[0].Severity));
        Assert.Equal((1.5e6, 3L, true, Severity.Critical), (results[1].Limit, results[1].Violations, results[1].Exceeded, results[1].Severity));
        Assert.Equal(probe.Row().Time!.MaxNs, results[1].Actual);
    }

    [Fact]
    public void CallsThatAllocateMoreThanTheLimitAreCounted()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxAllocatedBytes = 1_024 }]);
        Wrapper.Call(probe, static () => GC.KeepAlive(new byte[1_000]));
        Wrapper.Call(probe, static () => GC.KeepAlive(new byte[1_001]));

        ThresholdResult result = Assert.Single(probe.Row().Thresholds!);
        Assert.Equal(("maxAllocatedBytes", 1_024.0, 1_032.0), (result.What, result.Limit, result.Actual));
        Assert.Equal((1L, true), (result.Violations, result.Exceeded));
    }

    [Fact]
    public void AnAllocationLimitOfZeroMeansNoneAtAll()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxAllocatedBytes = 0 }]);
        Wrapper.Call(probe, static () => { });
        Assert.False(Assert.Single(probe.Row().Thresholds!).Exceeded);

        Wrapper.Call(probe, static () => GC.KeepAlive(new object()));
        Assert.Equal(1, Assert.Single(probe.Row().Thresholds!).Violations);
    }

    [Fact]
    public void ASuspendedCallIsHeldAgainstItsWholeDuration()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxMs = 10 }]);
        var source = new TaskCompletionSource();
        Wrapper.CallAsync(probe, () => source.Task);
        Thread.Sleep(15);
        source.SetResult();

        Assert.Equal(1, Assert.Single(probe.RowAfter(calls: 1).Thresholds!).Violations);
    }

    [Fact]
    public void AFailedCallIsHeldAgainstTheLimitsToo()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxMs = 1 }]);
        Assert.Throws<TimeoutException>(() => Wrapper.Call(probe, static () =>
        {
            Work.Spin(2);
            throw new TimeoutException();
        }));

        Assert.Equal(1, Assert.Single(probe.Row().Thresholds!).Violations);
    }

    [Fact]
    public void AnIntervalHasTheViolationsBetweenItsSnapshots()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxMs = 1 }]);
        Wrapper.Call(probe, static () => Work.Spin(2));
        Snapshot earlier = Profiler.Snapshot();
        Wrapper.Call(probe, static () => Work.Spin(2));
        Wrapper.Call(probe, static () => Work.Spin(2));

        ThresholdResult result = Assert.Single((Profiler.Snapshot() - earlier).Row(probe).Thresholds!);
        Assert.Equal((2L, true), (result.Violations, result.Exceeded));
    }
}
