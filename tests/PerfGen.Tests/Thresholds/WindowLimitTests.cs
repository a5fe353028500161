using PerfGen.Recording;

namespace PerfGen.Tests.Thresholds;

/// <summary>Limits over all calls of a snapshot. The durations are recorded as they are, so that the values are known.</summary>
public sealed unsafe class WindowLimitTests
{
    [Fact]
    public void TimesAreHeldAgainstTheirLimitsInNanoseconds()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { P50Ms = 2, P95Ms = 2, P99Ms = 20, MeanMs = 1.5 }]);
        Record(probe, milliseconds: 1, calls: 90);
        Record(probe, milliseconds: 10, calls: 10);

        ThresholdResult[] results = [.. probe.Row().Thresholds!];
        Assert.Equal(["p50Ns", "p95Ns", "p99Ns", "meanNs"], results.Select(static result => result.What));
        Assert.Equal([2e6, 2e6, 20e6, 1.5e6], results.Select(static result => result.Limit));
        Assert.Equal([false, true, false, true], results.Select(static result => result.Exceeded));
        Assert.Equal([0L, 1, 0, 1], results.Select(static result => result.Violations));
        Assert.Equal(1.9e6, results[3].Actual, 1.0);
        Assert.Equal(probe.Row().Time!.P95Ns, results[1].Actual);
        Assert.All(results, static result => Assert.Equal(Severity.Warning, result.Severity));
    }

    [Fact]
    public void TheErrorRateIsARatioAndCancellationsAreNoErrors()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxErrorRate = 0.25 }, new() { MaxErrorRate = 0.2, Severity = Severity.Critical }]);
        Record(probe, milliseconds: 1, calls: 2);
        new ProfiledCall(probe).Failed(new TimeoutException());
        new ProfiledCall(probe).Failed(new OperationCanceledException());

        ThresholdResult[] results = [.. probe.Row().Thresholds!];
        Assert.All(results, static result => Assert.Equal(("errorRate", 0.25), (result.What, result.Actual)));
        Assert.Equal([(0.25, false, Severity.Warning), (0.2, true, Severity.Critical)], results.Select(static result => (result.Limit, result.Exceeded, result.Severity)));
    }

    [Fact]
    public void TwoThresholdsOfOneMethodAreHeldEachAgainstItsOwnLimit()
    {
        Probe probe = TestProbe.Method(thresholds:
        [
            new() { P95Ms = 5, Severity = Severity.Warning },
            new() { P95Ms = 50, Severity = Severity.Critical },
        ]);
        Record(probe, milliseconds: 10, calls: 100);

        Assert.Equal(
            [(5e6, true, Severity.Warning), (50e6, false, Severity.Critical)],
            probe.Row().Thresholds!.Select(static result => (result.Limit, result.Exceeded, result.Severity)));
    }

    [Fact]
    public void AnIntervalIsHeldAgainstTheLimitsOnItsOwn()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { P95Ms = 5 }]);
        Record(probe, milliseconds: 10, calls: 100);
        Snapshot first = Profiler.Snapshot();
        Record(probe, milliseconds: 1, calls: 100);
        Snapshot second = Profiler.Snapshot();

        Assert.True(Assert.Single(second.Row(probe).Thresholds!).Exceeded);
        ThresholdResult interval = Assert.Single((second - first).Row(probe).Thresholds!);
        Assert.False(interval.Exceeded);
        Assert.Equal(0, interval.Violations);
        Assert.InRange(interval.Actual, 0.9e6, 1.1e6);
    }

    [Fact]
    public void ALimitThatIsNotSetLimitsNothing()
    {
        Probe probe = TestProbe.Method(thresholds: [new()]);
        Record(probe, milliseconds: 10, calls: 1);

        Assert.Null(probe.Row().Thresholds);
    }

    [Fact]
    public void AnInfiniteLimitLimitsNothingAndDoesNotGetIntoTheJson()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { MaxMs = double.PositiveInfinity, P95Ms = double.MaxValue, MeanMs = 5 }]);
        Record(probe, milliseconds: 10, calls: 1);

        Snapshot snapshot = Profiler.Snapshot();
        Assert.Equal("meanNs", Assert.Single(snapshot.Row(probe).Thresholds!).What);
        Assert.Contains(probe.Name, snapshot.ToJson(), StringComparison.Ordinal);
    }

    private static void Record(Probe probe, double milliseconds, int calls)
    {
        Cell* cell = Recorder.CellOf(probe);
        for (int call = 0; call < calls; call++)
            Cell.TryRecordTime(cell, Clock.TicksOfMs(milliseconds), self: 0);
    }
}
