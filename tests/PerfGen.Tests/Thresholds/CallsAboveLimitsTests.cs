using PerfGen.Recording;

namespace PerfGen.Tests.Thresholds;

/// <summary>The exact count of calls above each limit. The durations are recorded as they are, so that the values are known.</summary>
public sealed unsafe class CallsAboveLimitsTests
{
    [Fact]
    public void EveryLimitOnTimeOrBytesCountsTheCallsAboveItAndTheOthersHaveNoCount()
    {
        Probe probe = TestProbe.Method(thresholds:
        [
            new() { MaxMs = 9, P50Ms = 1, P95Ms = 2, P99Ms = 5, MeanMs = 3, MaxErrorRate = 0.5 },
            new() { P95Ms = 4, MaxAllocatedBytes = 100 },
        ]);
        foreach (int milliseconds in Enumerable.Range(1, 10))
            Record(probe, (double)milliseconds, bytes: milliseconds * 11);

        Assert.Equal(
            [("maxNs", 1L), ("p50Ns", 9L), ("p95Ns", 8L), ("p99Ns", 5L), ("meanNs", null), ("errorRate", (long?)null), ("maxAllocatedBytes", 1L), ("p95Ns", 6L)],
            probe.Row().Thresholds!.Select(static result => (result.What, result.Above)));
    }

    [Fact]
    public void ACallThatTookExactlyTheLimitIsNotAboveItAndOneTickMoreIs()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { P95Ms = 50 }]);
        long limit = Clock.TicksOfMs(50);
        Record(probe, ticks: limit - 1);
        Record(probe, ticks: limit);
        Assert.Equal(0, Assert.Single(probe.Row().Thresholds!).Above);

        Record(probe, ticks: limit + 1);
        Assert.Equal(1, Assert.Single(probe.Row().Thresholds!).Above);
    }

    [Fact]
    public void TheViolationsOfALimitOverAllCallsRemainOneOrNone()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { P50Ms = 1 }]);
        for (int call = 0; call < 3; call++)
            Record(probe, milliseconds: 2);

        ThresholdResult result = Assert.Single(probe.Row().Thresholds!);
        Assert.Equal((1L, 3L), (result.Violations, result.Above));
    }

    [Fact]
    public void CallsOnThreadsThatHaveEndedAreCountedToo()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { P99Ms = 1 }]);
        for (int thread = 0; thread < 40; thread++)
            OwnThread.Run(() => Record(probe, milliseconds: 2));
        Profiler.Snapshot();
        OwnThread.Run(() => Record(probe, milliseconds: 2));

        Assert.Equal(41, Assert.Single(probe.Row().Thresholds!).Above);
    }

    [Fact]
    public void ASampledCallStandsForAsManyAsItDoesElsewhere()
    {
        Probe probe = TestProbe.Method(sampleOneIn: 8, thresholds: [new() { P95Ms = 0.000_000_1 }]);
        for (int call = 0; call < 4_000; call++)
            SampledWrapper.Call(probe, static () => Work.Spin(0.001));

        MethodSnapshot row = probe.Row();
        Assert.True(row.TimedCalls < row.Calls);
        Assert.Equal(row.Time!.Buckets.Sum(static bucket => bucket.Count), Assert.Single(row.Thresholds!).Above);
    }

    [Fact]
    public void AnIntervalHasTheCallsAboveBetweenItsSnapshots()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { P95Ms = 1 }]);
        Record(probe, milliseconds: 2);
        Snapshot earlier = Profiler.Snapshot();
        for (int call = 0; call < 3; call++)
            Record(probe, milliseconds: 2);

        Assert.Equal(3, Assert.Single((Profiler.Snapshot() - earlier).Row(probe).Thresholds!).Above);
    }

    [Fact]
    public void TwoProcessesAddUpAndOneThatDidNotCountLeavesTheSumUnknown()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { P95Ms = 1 }]);
        Record(probe, milliseconds: 2);
        Snapshot one = Profiler.Snapshot();
        MethodSnapshot row = one.Row(probe);
        Snapshot uncounted = one with { Methods = [row with { Thresholds = [.. row.Thresholds!.Select(static result => result with { Above = null })] }] };
        Snapshot untimed = one with { Methods = [row with { Time = null, Thresholds = null }] };

        Assert.Equal(2, Assert.Single(Snapshot.Merge([one, one]).Row(probe).Thresholds!).Above);
        Assert.Null(Assert.Single(Snapshot.Merge([one, uncounted]).Row(probe).Thresholds!).Above);
        Assert.Equal(1, Assert.Single(Snapshot.Merge([one, untimed]).Row(probe).Thresholds!).Above);
    }

    [Fact]
    public void TheCountIsInTheJsonAndAbsentWhereNothingWasCounted()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { P95Ms = 1, MeanMs = 1 }]);
        Record(probe, milliseconds: 2);
        Snapshot snapshot = Profiler.Snapshot() with { Methods = [probe.Row()] };
        string json = snapshot.ToJson();

        Assert.Equal(1, json.Split("\"above\": 1").Length - 1);
        Assert.Equal(1, json.Split("\"above\"").Length - 1);
        Assert.Equal([1, null], Snapshot.Parse(json).Row(probe).Thresholds!.Select(static result => result.Above));
    }

    [Fact]
    public void ACallThatCouldNotBeCountedIsNotCountedAboveALimitEither()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { P95Ms = 0.001, MaxAllocatedBytes = 10 }]);
        OwnThread.Run(() =>
        {
            Arena memory = FreshCells.ForThisThread();
            Record(probe, ticks: 1, bytes: 20);
            memory.Limit = memory.Size;
            int counted = 0;
            for (int octave = 11; octave < 60; octave++)
                counted += new CallRecord(1L << octave, 0, Bytes: 20, Outcome.Returned).TryWriteTo(Recorder.CellOf(probe), weight: 1) ? 1 : 0;

            var totals = new ProbeTotals();
            totals.Add(Recorder.CellOf(probe));
            Assert.InRange(counted, 0, 48);
            Assert.Equal((counted, counted + 1L), (totals.Above[2], totals.Above[4]));
            Assert.Equal((counted + 1L, 20 * (counted + 1L)), (totals.Sizes.Total, totals.AllocatedBytes));
        });
    }

    [Fact]
    public void CallsWithinALimitAndMeasuredCallsNeverShrinkWhileTheyAreWritten()
    {
        Probe probe = TestProbe.Method(thresholds: [new() { P50Ms = 1, MaxAllocatedBytes = 10 }]);
        using Background first = new(() => Both(probe)), second = new(() => Both(probe));
        long within = 0, lean = 0, nothing = 0;
        for (int number = 0; number < 20_000; number++)
        {
            Recorder.Read((read, totals) =>
            {
                if (read != probe)
                    return;

                within = NotLess(within, totals.Times.Total - totals.Above[1]);
                lean = NotLess(lean, totals.MeasuredAllocations - totals.Above[4]);
                nothing = NotLess(nothing, totals.MeasuredAllocations - totals.Sizes.Total);
            });
        }

        Assert.True(within > 0 && lean > 0 && nothing > 0);

        static long NotLess(long before, long now)
        {
            Assert.True(now >= before, $"{before} fell to {now}.");
            return now;
        }
    }

    private static void Both(Probe probe)
    {
        for (int call = 0; call < 1_000; call++)
        {
            Record(probe, milliseconds: 0.1);
            Record(probe, milliseconds: 2, bytes: 20);
        }
    }

    private static void Record(Probe probe, double milliseconds, long bytes = 0) => Record(probe, Clock.TicksOfMs(milliseconds), bytes);

    private static void Record(Probe probe, long ticks, long bytes = 0) =>
        Assert.True(new CallRecord(ticks, Self: 0, bytes, Outcome.Returned).TryWriteTo(Recorder.CellOf(probe), weight: 1));
}
